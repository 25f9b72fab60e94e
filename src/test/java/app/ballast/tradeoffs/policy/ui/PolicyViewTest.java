package app.ballast.tradeoffs.policy.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.backlog.TriageService;
import app.ballast.common.importing.Importer;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.reliability.SloDraft;
import app.ballast.reliability.SloService;
import app.ballast.support.ImportFiles;
import app.ballast.support.UiTest;
import app.ballast.tradeoffs.policy.PolicyBook;
import app.ballast.tradeoffs.policy.PolicyVersion;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PolicyViewTest extends UiTest {

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private List<Importer> importers;

    @Autowired
    private SloService slos;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private TriageService triage;

    @Autowired
    private PolicyBook book;

    @Autowired
    private Clock clock;

    @Test
    void bothSidesSignADraftAndItHoldsThen() {
        ProductId checkout = overspent();
        PersonId product = signIn(Role.PRODUCT);
        PersonId technology = addPerson("T. Manager", Role.TECHNOLOGY);
        navigate("policy/CHK");
        assertThat(said()).contains("Default levels: advice", "Freeze features", "Nobody has signed");
        _click(_get(Button.class, spec -> spec.withText("Draft a version")));
        _click(_get(Button.class, spec -> spec.withText("Save the draft")));
        assertThat(said()).contains("Draft: version 1", "Product side: not signed");
        _assertNone(Button.class, spec -> spec.withText("Sign for the technology side"));
        _click(_get(Button.class, spec -> spec.withText("Sign for the product side")));
        _assertNone(Button.class, spec -> spec.withText("Sign for the product side"));

        signInAs(technology);
        navigate("policy/CHK");
        _click(_get(Button.class, spec -> spec.withText("Sign for the technology side")));

        assertThat(said()).contains("Version 1", "Technology side: T. Manager").doesNotContain("Draft: version 1");
        assertThat(asSystem(() -> book.sheet(checkout)).inForce()).isNotNull();
        signInAs(product);
    }

    @Test
    void aGapIsNamedAndNothingIsStored() {
        ProductId checkout = overspent();
        signIn(Role.TECHNOLOGY);
        navigate("policy/CHK");
        _click(_get(Button.class, spec -> spec.withText("Draft a version")));
        _setValue(bound("Carry on: from, in percent"), new BigDecimal("60"));
        _click(_get(Button.class, spec -> spec.withText("Save the draft")));

        assertThat(_get(Paragraph.class, spec -> spec.withClasses("policy-problem"))
                        .getText())
                .isEqualTo(
                        "There is a gap: from 50\u00a0% to below 60\u00a0% no level holds. Let “Carry on” begin where"
                                + " “Reserve 30 % for stability” ends.");
        assertThat(asSystem(() -> book.sheet(checkout)).draft()).isNull();

        _setValue(bound("Carry on: from, in percent"), new BigDecimal("40"));
        _click(_get(Button.class, spec -> spec.withText("Save the draft")));
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("policy-problem"))
                        .getText())
                .contains("overlap");
    }

    @Test
    void levelsAreTriedOnTheLastYearBeforeTheyAreSaved() {
        overspent();
        signIn(Role.TECHNOLOGY);
        navigate("policy/CHK");
        assertThat(said()).contains("It would have changed once").contains("Carry on: 39 days");
        _click(_get(Button.class, spec -> spec.withText("Draft a version")));
        _setValue(bound("Freeze features: to below, in percent"), new BigDecimal("-50"));
        _setValue(bound("Only stability and musts: from, in percent"), new BigDecimal("-50"));
        _click(_get(Button.class, spec -> spec.withText("Try on the last year")));

        assertThat(said()).contains("of what is being written", "Only stability and musts: 2 days");
    }

    @Test
    void viewersReadAndAreOfferedNothing() {
        overspent();
        signIn(Role.VIEWER);
        navigate("policy/CHK");

        assertThat(said()).contains("Freeze features", "Shop: Availability", "−39");
        _assertNone(Button.class, spec -> spec.withText("Draft a version"));
        _assertNone(Button.class, spec -> spec.withText("Sign for the product side"));
    }

    @Test
    void anExceptionIsAskedForAndSignedByBoth() {
        ProductId checkout = overspent();
        ItemKey key = asSystem(() -> backlog.log(NewWorkItem.of(checkout, Kind.FEATURE, "Gift cards")));
        PersonId product = signIn(Role.PRODUCT);
        PersonId technology = addPerson("T. Manager", Role.TECHNOLOGY);
        triage.accept(backlog.id(key));
        sign(checkout, product, technology);
        signInAs(product);
        navigate("policy/CHK?item=" + key);
        _click(_get(Button.class, spec -> spec.withText("Ask")));
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _setValue(_get(TextArea.class), "Promised for Christmas");
        _click(_get(Button.class, spec -> spec.withText("Ask")));
        assertThat(said()).contains("Promised for Christmas", "waits for signatures");
        _click(_get(Button.class, spec -> spec.withText("Sign for the product side")));
        signInAs(technology);
        navigate("policy/CHK");
        _click(_get(Button.class, spec -> spec.withText("Sign for the technology side")));

        assertThat(said()).contains("CHK-1 Gift cards").doesNotContain("waits for signatures");
        assertThat(asSystem(() -> backlog.details(key)).held().hold()).isNull();
    }

    private void sign(ProductId checkout, PersonId product, PersonId technology) {
        signInAs(product);
        PolicyVersion draft = book.draft(checkout, book.sheet(checkout).beginning());
        PolicyVersion half = book.sign(draft.id(), draft.rowVersion(), Role.PRODUCT);
        signInAs(technology);
        book.sign(half.id(), half.rowVersion(), Role.TECHNOLOGY);
    }

    private static BigDecimalField bound(String name) {
        return _get(
                BigDecimalField.class,
                spec -> spec.withPredicate(
                        field -> field.getAriaLabel().filter(name::equals).isPresent()));
    }

    /** A product whose service was down for an hour last night, of the 43 minutes that it may be down in 30 days. */
    private ProductId overspent() {
        ProductId checkout = asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant back = now.truncatedTo(ChronoUnit.DAYS).plusSeconds(60);
        Importer checks = importers.stream()
                .filter(one -> one.kind().equals("status-checks"))
                .findFirst()
                .orElseThrow();
        asSystem(() -> ImportFiles.store(
                checks,
                "CHK",
                "checked_at,service,status\n%s,Shop,up\n%s,Shop,down\n%s,Shop,up\n%s,Shop,up\n"
                        .formatted(back.minus(Duration.ofDays(40)), back.minusSeconds(3_600), back, now)));
        asSystem(() -> slos.define(portfolio.services().getFirst().id(), SloDraft.byTime("Availability", "99.9")));
        return checkout;
    }

    private static String said() {
        return words(UI.getCurrent());
    }

    private static String words(Component part) {
        String own = part.getElement().getText();
        return own + " " + part.getChildren().map(PolicyViewTest::words).collect(Collectors.joining(" "));
    }
}
