package app.ballast.engagement.ui;

import app.ballast.common.ui.Figures;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.TileRow;
import app.ballast.common.ui.Tone;
import app.ballast.engagement.EngagementLinks;
import app.ballast.engagement.EngagementSnapshot;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;

/** How the products that a team works on are used, one below the other; distinct people of several are never summed. */
class TeamUsage extends Div {

    /**
     * @param usage of each of the products
     * @param query of the page, kept on the way to one of them
     */
    TeamUsage(
            List<ProductRef> products,
            Map<ProductId, EngagementSnapshot> usage,
            QueryParameters query,
            Figures figures) {
        addClassName("product-content");
        for (ProductRef product : products) {
            EngagementSnapshot snapshot = usage.get(product.id());
            if (snapshot != null) {
                SectionPanel panel = new SectionPanel(product.name(), Tone.PRODUCT);
                Anchor whole = new Anchor(
                        EngagementLinks.product(product) + "?" + query.getQueryString(),
                        figures.text("panels.product.open"));
                whole.getElement().setAttribute("router-link", true);
                whole.setAriaLabel(figures.text("panels.product.open") + ": " + product.name());
                panel.setAside(whole);
                UsageTiles tiles = new UsageTiles(product, snapshot, figures);
                panel.add(new TileRow(tiles.users(1), tiles.users(7), tiles.users(30), tiles.stickiness()));
                add(panel);
            }
        }
    }
}
