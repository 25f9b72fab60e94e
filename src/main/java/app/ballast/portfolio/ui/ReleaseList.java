package app.ballast.portfolio.ui;

import app.ballast.portfolio.PlannedEffort;
import app.ballast.portfolio.PortfolioLinks;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ReleaseOutlook;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;

/** The releases to come: how much of the queue is planned for each, and what its teams can do until then. */
class ReleaseList extends Div {

    private final transient CapacityWords words;
    private final UnorderedList list = new UnorderedList();

    ReleaseList(CapacityWords words) {
        this.words = words;
        addClassName("capacity-releases");
        add(new H2(getTranslation("capacity.releases")), list);
    }

    void show(List<ReleaseOutlook> releases, Function<ProductId, String> product) {
        setVisible(!releases.isEmpty());
        list.removeAll();
        releases.forEach(release -> list.add(line(release, product)));
    }

    private ListItem line(ReleaseOutlook outlook, Function<ProductId, String> product) {
        Anchor name = new Anchor(
                PortfolioLinks.RELEASES + "/" + outlook.release().id().value(),
                product.apply(outlook.release().product()) + " · "
                        + outlook.release().name());
        name.getElement().setAttribute("router-link", true);
        Span day = new Span(words.day(outlook.release().releasedOn()));
        day.addClassName("capacity-muted");
        Span planned = new Span(planned(outlook.planned()));
        Span can = new Span(
                outlook.capacity().parts().isEmpty()
                        ? getTranslation("capacity.releases.no-team")
                        : getTranslation(
                                outlook.isTooMuch() ? "capacity.releases.over" : "capacity.releases.can",
                                words.amount(outlook.capacity().total())));
        if (outlook.isTooMuch()) {
            can.getElement().setAttribute("data-tone", "worse");
            can.addClassName("capacity-over");
        } else {
            can.addClassName("capacity-muted");
        }
        return new ListItem(name, day, planned, can);
    }

    private String planned(PlannedEffort planned) {
        return planned.items() == 0
                ? getTranslation("capacity.releases.none")
                : planned.unsized() == 0
                        ? getTranslation("capacity.releases.planned", words.amount(planned.effort()), planned.items())
                        : getTranslation(
                                "capacity.releases.unsized",
                                words.amount(planned.effort()),
                                planned.items(),
                                planned.unsized());
    }
}
