package app.ballast.tradeoffs.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What the chart's colours and signs stand for. */
class BalanceLegend extends UnorderedList {

    BalanceLegend() {
        addClassName("ballast-legend");
        add(
                dot("reliability", "balance.availability"),
                dot("product", "balance.users"),
                dot("incident", "common.chart.incident"),
                sign("◆", "common.chart.release"),
                sign("❘", "common.chart.deployment"));
    }

    private ListItem dot(String tone, String key) {
        Span dot = new Span();
        dot.addClassName("ballast-dot");
        dot.getElement().setAttribute("data-tone", tone);
        return new ListItem(dot, new Span(getTranslation(key)));
    }

    private ListItem sign(String sign, String key) {
        Span mark = new Span(sign);
        mark.getElement().setAttribute("aria-hidden", true);
        return new ListItem(mark, new Span(getTranslation(key)));
    }
}
