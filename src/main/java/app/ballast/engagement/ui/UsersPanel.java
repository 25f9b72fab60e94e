package app.ballast.engagement.ui;

import app.ballast.common.ui.ChartFrame;
import app.ballast.common.ui.ChartModel;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TileRow;
import app.ballast.common.ui.Tone;
import app.ballast.common.ui.TwoSidesChart;
import app.ballast.engagement.ActiveUsers;
import app.ballast.engagement.DataOrigin;
import app.ballast.engagement.EngagementSnapshot;
import app.ballast.metrics.MetricsLinks;
import app.ballast.metrics.ui.UnusualDays;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ReleaseRef;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many people use a product: by window, side by side, and one window day by day. */
class UsersPanel extends SectionPanel {

    private final transient ProductRef product;
    private final transient EngagementSnapshot usage;
    private final transient ChartFrame frame;
    private final transient Figures figures;

    /**
     * @param frame of the page's charts
     * @param cost what it costs by each of them
     * @param window whose days are drawn
     * @param choose called with another window
     */
    UsersPanel(
            ProductRef product,
            EngagementSnapshot usage,
            List<ReleaseRef> releases,
            ChartFrame frame,
            StatTile cost,
            int window,
            IntConsumer choose) {
        super(frame.figures().text("product.users"), Tone.PRODUCT);
        this.product = product;
        this.usage = usage;
        this.frame = frame;
        this.figures = frame.figures();
        if (usage.activeUsers().isEmpty()) {
            add(empty());
            return;
        }
        UsageTiles tiles = new UsageTiles(product, usage, figures);
        add(new TileRow(
                Stream.concat(ProductAddress.WINDOWS.stream().map(tiles::users), Stream.of(tiles.stickiness(), cost))
                        .toArray(StatTile[]::new)));
        Paragraph never = new Paragraph(figures.text("balance.users.note"));
        never.addClassName("product-hint");
        add(never);
        usage.window(shown(window)).ifPresent(users -> {
            setAside(picker(users.windowDays(), choose));
            add(chart(users, releases));
        });
    }

    private EmptyState empty() {
        return new EmptyState(
                VaadinIcon.USERS,
                figures.text("product.users.none"),
                figures.text("product.users.none.text", product.name()),
                link(figures, MetricsLinks.IMPORTS, "balance.empty.import"));
    }

    static Anchor link(Figures figures, String to, String key) {
        Anchor anchor = new Anchor(to, figures.text(key));
        anchor.getElement().setAttribute("router-link", true);
        return anchor;
    }

    /** The window that was asked for, where it was counted; else the longest that was. */
    private int shown(int window) {
        return usage.window(window).isPresent()
                ? window
                : usage.activeUsers().getFirst().windowDays();
    }

    private Select<Integer> picker(int shown, IntConsumer choose) {
        Select<Integer> picker = new Select<>();
        picker.setAriaLabel(figures.text("product.users.window"));
        picker.setItems(ProductAddress.WINDOWS.stream()
                .filter(days -> usage.window(days).isPresent())
                .toList());
        picker.setItemLabelGenerator(days -> figures.text("balance.users.window", days));
        picker.setValue(shown);
        picker.addValueChangeListener(change -> choose.accept(change.getValue()));
        return picker;
    }

    private static List<@Nullable Double> counts(List<@Nullable Long> people) {
        List<@Nullable Double> counts = new ArrayList<>();
        people.forEach(count -> counts.add(count == null ? null : count.doubleValue()));
        return counts;
    }

    private Component chart(ActiveUsers users, List<ReleaseRef> releases) {
        List<@Nullable Double> days = counts(users.days());
        String label = figures.text("balance.users.window", users.windowDays());
        UnusualDays unusual =
                new UnusualDays(users.unusual(), usage.period(), people -> figures.number(people, 0), figures::text);
        TwoSidesChart chart = frame.chart(new ChartModel(
                usage.period().from(),
                usage.period().to(),
                figures.text(
                        "product.users.chart",
                        label,
                        product.name(),
                        figures.day(usage.period().from()),
                        figures.day(usage.period().to())),
                List.of(new ChartModel.Line(
                        "users",
                        label,
                        ChartModel.Side.PRODUCT,
                        "",
                        0,
                        false,
                        null,
                        days,
                        unusual.marks(),
                        counts(users.daysBefore()))),
                List.of(),
                releases.stream()
                        .map(release ->
                                new ChartModel.Mark(release.releasedOn(), ChartModel.Mark.Kind.RELEASE, release.name()))
                        .toList()));
        chart.addClassName("product-chart");
        DataOrigin origin = users.origin();
        String unknown = figures.text("balance.not-known");
        new LineDay(
                        figures,
                        label,
                        product.name(),
                        usage.period().from(),
                        days,
                        unusual,
                        users.series().key(),
                        origin == null ? unknown : origin.source(),
                        origin == null ? unknown : figures.age(origin.recordedAt()))
                .openedBy(chart);
        return chart;
    }
}
