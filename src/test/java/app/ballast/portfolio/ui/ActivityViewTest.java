package app.ballast.portfolio.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.Actor;
import app.ballast.common.Messages;
import app.ballast.common.SubjectRef;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.TeamService;
import app.ballast.people.ui.PersonAvatar;
import app.ballast.portfolio.ActivityVerb;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ReleaseService;
import app.ballast.support.UiTest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The activity page, and the page of a person. */
class ActivityViewTest extends UiTest {

    @Autowired
    private TeamService teams;

    @Autowired
    private ActivityLog log;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private PortfolioSettings products;

    private ProductId product() {
        return asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
    }

    private static List<String> lines() {
        return _find(ListItem.class).stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void whoDoesNotAdministrateReadsOfNoSettings() {
        ProductId product = product();
        asSystem(() -> teams.add("Payments", Set.of()));
        asSystem(() -> releases.add(product, "2.4", LocalDate.of(2027, 3, 1)));
        signIn(Role.VIEWER);
        navigate("activity");
        assertThat(lines()).hasSize(2).noneMatch(line -> line.contains("Payments"));
        signIn(Role.ADMIN);
        navigate("activity");
        assertThat(lines()).anyMatch(line -> line.contains("Payments"));
    }

    @Test
    void codesAreSaidAsWords() {
        ProductId product = product();
        asSystem(() -> transaction.execute(status -> {
            log.record(Activity.of(
                            Actor.system("Reviews"), new SubjectRef("decision", 3), "D-3", product.value(), "reviewed")
                    .changing("verdict", null, "PARTLY_RIGHT"));
            return true;
        }));
        signIn(Role.VIEWER);
        navigate("activity");
        assertThat(lines()).anyMatch(line -> line.contains("reviewed it: partly right"));
    }

    @Test
    void everyActionIsSaidInASentenceOfWhoDidIt() {
        for (ActivityVerb verb : ActivityVerb.values()) {
            for (String action : verb.actions()) {
                assertThat(new BundledWords("anything").sentence(action))
                        .as(action)
                        .hasValueSatisfying(key -> assertThat(Messages.text(Locale.ENGLISH, key, "Ana"))
                                .startsWith("Ana "));
            }
        }
    }

    @Test
    void whatBecameWhatIsSaidWithTheNameOfTheFieldAndInTheReadersTime() {
        ProductId product = product();
        record(activity("incident", "INC-1", product, "edited").changing("resolvedAt", null, "2026-11-20T21:15:00Z"));
        record(activity("incident", "INC-1", product, "edited").changing("severity", "2", "1"));
        record(activity("slo", "Availability", product, "changed").changing("excludesMaintenance", "false", "true"));
        record(activity("release", "2.4", product, "changed").changing("date", "2027-03-01", "2027-04-01"));
        record(activity("decision", "D-3", product, "decided").changing("chosen", null, "B Freeze"));
        record(activity("wip-limit", "limit of ready", product, "set").changing("ready", "4", "5"));
        signIn(Role.VIEWER);
        navigate("activity");
        assertThat(lines())
                .anyMatch(line -> line.contains("changed: resolved at – → Nov 20, 2026, ") && line.contains("9:15"))
                .anyMatch(line -> line.contains("changed: severity 2 → 1"))
                .anyMatch(line -> line.contains("changed: leaves out maintenance no → yes"))
                .anyMatch(line -> line.contains("changed: date Mar 1, 2027 → Apr 1, 2027"))
                .anyMatch(line -> line.contains("decided it: B Freeze"))
                .anyMatch(line -> line.contains("set it for: ready 4 → 5"));
    }

    private static Activity activity(String type, String label, ProductId product, String action) {
        return Activity.of(Actor.system("Test"), new SubjectRef(type, 1), label, product.value(), action);
    }

    private void record(Activity activity) {
        asSystem(() -> transaction.execute(status -> {
            log.record(activity);
            return true;
        }));
    }

    @Test
    void filtersStandInTheAddressAndWhatItSaysWrongNarrowsNothing() {
        ProductId product = product();
        asSystem(() -> releases.add(product, "2.4", LocalDate.of(2027, 3, 1)));
        signIn(Role.VIEWER);
        navigate("activity?kind=release");
        assertThat(lines()).hasSize(1).first().asString().contains("2.4");
        navigate("activity?product=CHK&did=added&who=system");
        assertThat(lines()).hasSize(2);
        navigate("activity?product=NO");
        assertThat(lines()).isEmpty();
        assertThat(_find(H2.class)).extracting(H2::getText).contains("Nothing here");
        navigate("activity?who=x&did=dance&from=yesterday&to=1&kind=");
        assertThat(lines()).hasSize(2);
        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("Search person, subject or action")), "2.4");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void thePageSaysSinceWhenItKnowsAndForHowLongItKeeps() {
        product();
        signIn(Role.VIEWER);
        navigate("activity");
        assertThat(_get(ActivityView.class).getElement().getTextRecursively())
                .contains("Known since")
                .contains("kept for 730 days");
        _assertOne(Anchor.class, spec -> spec.withText("Export CSV"));
    }

    @Test
    void aPersonsPageShowsTheirTeamsAndWhatTheyDid() {
        PersonId ada = signIn(Role.PROGRAM);
        asSystem(() -> teams.add("Payments", Set.of(ada)));
        ProductId product = product();
        signInAs(ada);
        releases.add(product, "2.4", LocalDate.of(2027, 3, 1));
        signIn(Role.VIEWER);
        assertThat(navigate("people/" + ada.value())).isEqualTo(200);
        assertThat(lines()).hasSize(1).first().asString().contains("2.4");
        assertThat(_get(PersonView.class).getElement().getTextRecursively())
                .contains("Teams: Payments")
                .contains("Program manager");
        assertThat(navigate("people/999999")).isEqualTo(404);
        assertThat(navigate("people/nobody")).isEqualTo(404);
        _assertNone(PersonView.class);
    }

    @Test
    void everybodyIsListedByName() {
        addPerson("Ada Lovelace", Role.PRODUCT);
        signIn(Role.VIEWER);
        navigate("people");
        _setValue(_get(TextField.class), "love");
        assertThat(_find(ListItem.class)).hasSize(1);
        assertThat(_get(PersonAvatar.class).getAbbreviation()).isEqualTo("AL");
        assertThat(_get(H1.class).getText()).isEqualTo("People");
    }
}
