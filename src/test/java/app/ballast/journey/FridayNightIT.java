package app.ballast.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.ballast.Ballast;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewPoint;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.SeriesRef;
import app.ballast.people.SystemActor;
import app.ballast.support.ApiClient;
import app.ballast.support.Axe;
import app.ballast.support.BrowserTest;
import app.ballast.support.MovableClock;
import app.ballast.support.OwnIdentity;
import app.ballast.support.TestDatabase;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A Friday night, and whether they were right: two people in two browsers, and five weeks. Its Ballast runs in this process,
 * since no other lets a test move its clock.
 */
@ActiveProfiles({"test", "demo"})
@SpringBootTest(
        classes = Ballast.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vaadin.productionMode=true",
            "BALLAST_ADMIN_EMAIL=program.of.the.tests@ballast.example",
            "BALLAST_ADMIN_PASSWORD=a-long-password",
            "BALLAST_ADMIN_TOKEN=" + FridayNightIT.TOKEN
        })
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(listeners = OwnIdentity.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Import(FridayNightIT.TimeThatMoves.class)
// Time goes on in the last of them, for all.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FridayNightIT extends BrowserTest {

    static final String TOKEN = "a-token-of-the-tests-0123456789abcdef";

    private static final String HELD = "/backlog?q=product:CHK+kind:feature+status:ready";
    private static final int WEEKS_UNTIL_THE_REVIEW = 5;
    private static final String USERS = "chk-active-users-7d";
    private static final String QUESTION = "Two weeks of stability before the next feature?";

    @TestConfiguration(proxyBeanMethods = false)
    static class TimeThatMoves {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MetricsService metrics;

    @Override
    protected String home() {
        return "http://localhost:" + port;
    }

    @Test
    @Order(1)
    void atFreezeAHeldBackFeatureIsBegunByNoDoorWithoutAnExceptionSignedByBoth() throws IOException {
        Page product = page("product");
        Visitor.open(product, HELD + "&view=board");
        String key = key(card(product, "Ready"));
        byTheBoard(product, key);
        assertThat(product.locator("vaadin-notification-card").last()).containsText(key + " is held back");
        assertThat(card(product, "Ready")).containsText(key);
        inBulk(product);
        assertThat(product.locator(".backlog-bulk")).containsText(key + " is held back");
        onItsPage(product, key);
        assertThat(product.locator("vaadin-notification-card").last()).containsText(key + " is held back");
        ApiClient api = new ApiClient(URI.create(home()), TOKEN);
        String at = "/api/v1/work-items/" + key;
        ApiClient.Answer refused = api.patch(at, api.get(at).tag(), Map.of("status", "IN_PROGRESS"));
        Assertions.assertThat(refused.status()).isEqualTo(403);
        Assertions.assertThat(refused.body().toString()).contains(key + " is held back");

        product.getByText("Ask for an exception", new Page.GetByTextOptions().setExact(true))
                .click();
        product.getByLabel("Why it should be begun all the same").fill("It is announced for Monday.");
        button(product, "Ask").click();
        button(product, "Sign for the product side").click();
        assertThat(product.getByText("waits for signatures")).isVisible();
        Page technology = page("technology");
        Visitor.open(technology, "/policy/CHK");
        button(technology, "Sign for the technology side").click();
        assertThat(technology
                        .locator(".policy-exceptions")
                        .getByText("holds", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        Visitor.open(product, HELD + "&view=board");
        byTheBoard(product, key);
        assertThat(product.locator(".board-column[aria-label='In progress']")).containsText(key);
    }

    private static void byTheBoard(Page page, String key) {
        Visitor.open(page, "/backlog?view=board&q=product:CHK+kind:feature");
        page.locator(".board-card", new Page.LocatorOptions().setHasText(key))
                .dragTo(page.locator(".board-column[aria-label='In progress']"));
    }

    private static void inBulk(Page page) {
        Visitor.open(page, HELD);
        page.locator("input.backlog-pick").first().check();
        Locator panel = page.locator(".backlog-bulk");
        panel.locator("vaadin-select").last().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("In progress"))
                .click();
        button(page, "Show what changes").click();
    }

    private static void onItsPage(Page page, String key) {
        Visitor.open(page, "/backlog/" + key);
        page.locator(".backlog-item vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("In progress"))
                .click();
    }

    private static String key(Locator card) {
        Matcher key = Pattern.compile("CHK-\\d+").matcher(card.innerText());
        Assertions.assertThat(key.find()).isTrue();
        return key.group();
    }

    private static Locator card(Page page, String column) {
        return page.locator(".board-column[aria-label='" + column + "'] .board-card")
                .first();
    }

    @Test
    @Order(2)
    void theStripSaysWhatToDoTwoPeopleSignAndTheVerdictComes() {
        Page product = page("product");
        theStripAloneNamesRuleObjectiveValueAndBothPrices(product);
        howItIsWorkedOutOpens(product);
        String decision = propose(product);
        button(product, "Sign for product").click();

        Page technology = page("technology");
        Visitor.open(technology, decision);
        assertThat(technology.locator("h1")).containsText(QUESTION);
        button(technology, "Sign for technology").click();
        assertThat(button(technology, "Open the snapshot")).isVisible();
        assertThat(button(technology, "Edit")).hasCount(0);
        Axe.check(technology);

        clock.pass(Duration.ofDays(7L * WEEKS_UNTIL_THE_REVIEW));
        moreAndMorePeopleCome();
        Visitor.open(product, decision);
        assertThat(product.getByText("Right: 1 of 1 met")).isVisible();
        assertThat(product.getByText("✔ met")).isVisible();
        product.getByText("✔ met").click();
        assertThat(product.locator(".ballast-explain")).containsText("28");
        product.keyboard().press("Escape");
        product.getByLabel("In one sentence: what did we learn?").fill("Backing off was most of it.");
        button(product, "Save").click();
        assertThat(product.getByText("Backing off was most of it.")).isVisible();
    }

    private static void theStripAloneNamesRuleObjectiveValueAndBothPrices(Page page) {
        Visitor.open(page, "/?product=CHK");
        Locator strip = page.locator(".verdict");
        assertThat(strip.locator("h2")).hasText("Stability first, until the error budget recovers");
        assertThat(strip).containsText("Checkout API: Availability has −");
        assertThat(strip).containsText("the policy says “Freeze features”");
        assertThat(strip)
                .containsText(
                        Pattern.compile("Waiting a week costs about €[\\d.,]+ in features and €[\\d.,]+ in stability"));
        assertThat(strip).containsText(Pattern.compile("one more outage about €[\\d.,]+"));
        Visitor.open(page, "/?product=SRC");
        assertThat(page.locator(".verdict h2")).containsText("Feature first");
        Visitor.open(page, "/?product=CHK");
    }

    private static void howItIsWorkedOutOpens(Page page) {
        button(page, "How is this worked out?").click();
        Locator sheet = page.locator(".verdict-sheet");
        assertThat(sheet.locator("[data-decides]")).containsText("Stability first");
        assertThat(sheet.locator(".verdict-turns li").first()).isVisible();
        page.keyboard().press("Escape");
    }

    /** @return where the decision is */
    private static String propose(Page page) {
        page.getByText("Propose a decision").click();
        return Proposal.write(page, QUESTION, () -> Axe.check(page));
    }

    /** What the product's analytics would have sent meanwhile. */
    private void moreAndMorePeopleCome() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        SystemActor.run("Test", () -> {
            SeriesRef users = metrics.series(USERS);
            metrics.record(
                    users.id(),
                    today.minusWeeks(WEEKS_UNTIL_THE_REVIEW)
                            .datesUntil(today)
                            .map(day -> new NewPoint(
                                    day.atStartOfDay(ZoneOffset.UTC).toInstant(), 140_000, null))
                            .toList(),
                    PointOrigin.API);
        });
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
