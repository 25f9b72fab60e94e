package app.ballast.reliability.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.DebtItem;
import app.ballast.backlog.InterestPaid;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.Opened;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.Tone;
import app.ballast.portfolio.CostHistory;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceCost;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.ReliabilityLinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What tech debt costs: the interest that each product pays every week, and how deep each service is in debt. */
class DebtPanel extends SectionPanel {

    private static final int MOST = 20;

    private final transient ReliabilityDesk desk;
    private final transient SloWords words;
    private final transient DebtWords debt;

    DebtPanel(ReliabilityDesk desk, SloWords words, List<ProductRef> products, List<ServiceRef> services) {
        super(words.text("debt.title"), Tone.DEBT);
        this.desk = desk;
        this.words = words;
        this.debt = new DebtWords(words, desk.portfolio().workspace().currency());
        Map<ProductId, InterestPaid> paid =
                desk.interest().paid(products.stream().map(ProductRef::id).toList());
        UnorderedList interest = list();
        products.forEach(
                product -> interest.add(interest(product, paid.getOrDefault(product.id(), InterestPaid.NONE))));
        Div sides = new Div(new Div(new H3(words.text("debt.interest")), interest));
        sides.addClassName("debt-sides");
        if (!services.isEmpty()) {
            Map<ServiceId, CostHistory> costs =
                    desk.costs().histories(services.stream().map(ServiceRef::id).toList());
            UnorderedList ratios = list();
            services.forEach(service -> ratios.add(ratio(service, costs.get(service.id()))));
            sides.add(new Div(new H3(words.text("debt.ratio")), ratios));
        }
        add(sides);
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("debt-list");
        return list;
    }

    private static ListItem line(Component name, Figure figure, String more) {
        Span aside = new Span(more);
        aside.addClassName("slo-more");
        return new ListItem(name, figure, aside);
    }

    private ListItem interest(ProductRef product, InterestPaid paid) {
        if (paid.known() == 0) {
            String why =
                    words.text(paid.unknown() == 0 ? "debt.interest.none" : "debt.interest.unknown", paid.unknown());
            return line(new Span(product.name()), new Figure(why, () -> opened(product, paid)), "");
        }
        String more = words.text(
                "debt.interest.hours", words.figures().number(paid.hours().doubleValue(), 0), paid.known());
        return line(
                new Span(product.name()),
                new Figure(words.text("debt.interest.week", whole(paid.money())), () -> opened(product, paid)),
                paid.unknown() == 0 ? more : more + " · " + words.text("debt.interest.more", paid.unknown()));
    }

    private String whole(BigDecimal amount) {
        return debt.money(amount.setScale(0, RoundingMode.HALF_UP));
    }

    private Explanation opened(ProductRef product, InterestPaid paid) {
        Opened opened = new Opened(words.figures(), "debt.interest", product.name());
        List<DebtItem> items = desk.interest().items(product.id(), MOST);
        items.forEach(item -> opened.named(
                item.key() + " " + item.title(),
                words.text(
                        "debt.interest.item",
                        whole(item.interest()),
                        words.figures().number(item.hours().doubleValue(), 1)),
                words.text("debt.source.score"),
                age(item.said()),
                BacklogLinks.item(item.key())));
        if (paid.known() > items.size()) {
            opened.note("debt.interest.rest", paid.known() - items.size());
        }
        if (paid.unknown() > 0) {
            opened.note("debt.interest.more", paid.unknown());
        }
        if (paid.known() == 0) {
            opened.note(paid.unknown() == 0 ? "debt.interest.do" : "debt.interest.score");
        }
        return opened.note("debt.interest.note").note("balance.definitions").done();
    }

    private String age(@Nullable Instant at) {
        return at == null ? words.text("balance.not-known") : words.figures().age(at);
    }

    private ListItem ratio(ServiceRef service, @Nullable CostHistory history) {
        LocalDate today = LocalDate.now(desk.clock().withZone(words.figures().zone()));
        CostHistory known = Objects.requireNonNullElseGet(history, () -> new CostHistory(service, List.of()));
        ServiceCost now = known.on(today);
        Anchor name = new Anchor(ReliabilityLinks.service(service), service.name());
        name.getElement().setAttribute("router-link", true);
        return DebtWords.ratio(now)
                .map(ratio -> line(
                        name,
                        new Figure(debt.percent(ratio), () -> debt.opened(service, known.changes(), now, today)),
                        debt.rating(ratio)))
                .orElseGet(() -> line(
                        name,
                        new Figure(
                                words.text("balance.not-known"),
                                () -> debt.opened(service, known.changes(), now, today)),
                        words.text("debt.ratio.short")));
    }
}
