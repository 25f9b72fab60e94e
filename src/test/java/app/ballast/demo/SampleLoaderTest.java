package app.ballast.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.audit.ActivityFilter;
import app.ballast.audit.ActivityLog;
import app.ballast.audit.ActivityRow;
import app.ballast.audit.ActivityScope;
import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ItemDiscussion;
import app.ballast.backlog.ItemRequests;
import app.ballast.backlog.Status;
import app.ballast.backlog.TriageService;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.demo.sample.SampleWorkspace;
import app.ballast.discussion.CommentRow;
import app.ballast.discussion.RequestRow;
import app.ballast.discussion.RequestSum;
import app.ballast.engagement.EngagementService;
import app.ballast.engagement.EngagementSnapshot;
import app.ballast.engagement.FeatureAdoption;
import app.ballast.engagement.FeatureService;
import app.ballast.engagement.FeatureUse;
import app.ballast.engagement.RevenueService;
import app.ballast.engagement.SurveyService;
import app.ballast.engagement.measures.ToRetire;
import app.ballast.people.PeopleService;
import app.ballast.people.SystemActor;
import app.ballast.people.TeamService;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.WorkspaceSettings;
import app.ballast.reliability.ReliabilityService;
import app.ballast.reliability.ReliabilitySnapshot;
import app.ballast.support.DatabaseTest;
import app.ballast.tradeoffs.policy.PolicyAction;
import app.ballast.tradeoffs.policy.PolicyService;
import app.ballast.tradeoffs.policy.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ActiveProfiles;

/** In a context and a database of its own, which the samples filled at its start. */
@DatabaseTest
@ActiveProfiles({"test", "demo"})
class SampleLoaderTest {

    @Autowired
    private PolicyService policies;

    @Autowired
    private SampleLoader loader;

    @Autowired
    private SampleWriter writer;

    @Autowired
    private SampleSignIns signIns;

    @Autowired
    private List<AuthenticationProvider> providers;

    @Autowired
    private PeopleService people;

    @Autowired
    private TeamService teams;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private TriageService triage;

    @Autowired
    private ItemDiscussion discussion;

    @Autowired
    private ItemRequests requests;

    @Autowired
    private ReliabilityService reliability;

    @Autowired
    private EngagementService engagement;

    @Autowired
    private FeatureService features;

    @Autowired
    private FeatureAdoption adoption;

    @Autowired
    private SurveyService surveys;

    @Autowired
    private RevenueService revenue;

    @Autowired
    private ActivityLog log;

    @Autowired
    private Clock clock;

    @Test
    void theStartFillsAnEmptyWorkspace() {
        assertThat(asSystem(() -> people.count(""))).isEqualTo(40);
        assertThat(asSystem(teams::all)).hasSize(6);
        assertThat(asSystem(portfolio::products)).extracting("key").containsExactly("CHK", "APP", "SRC");
        assertThat(asSystem(() -> portfolio.services())).hasSize(8);
        assertThat(asSystem(() -> backlog.count(BacklogFilter.ALL))).isEqualTo(400);
        assertThat(asSystem(() -> triage.countWaiting(Set.of(), 100))).isEqualTo(20);
    }

    @Test
    void aSecondStartChangesNothing() {
        List<ActivityRow> before = asSystem(() -> log.find(ActivityFilter.ALL, ActivityScope.EVERYTHING, null, 1));

        loader.run(new DefaultApplicationArguments());

        assertThat(asSystem(() -> log.find(ActivityFilter.ALL, ActivityScope.EVERYTHING, null, 1)))
                .isEqualTo(before);
        assertThat(asSystem(() -> backlog.count(BacklogFilter.ALL))).isEqualTo(400);
    }

    @Test
    void samplesThatFailHalfWayLeaveNothing() {
        WorkspaceSettings before = asSystem(portfolio::workspace);
        SampleWorkspace samples = SampleWorkspace.at(clock.instant());
        SampleWorkspace renamed = new SampleWorkspace(
                "Half a workspace",
                samples.people(),
                samples.products(),
                samples.services(),
                samples.releases(),
                samples.capacities(),
                samples.deployments(),
                samples.outages(),
                samples.statusChecks(),
                samples.slos(),
                samples.series(),
                samples.retention(),
                samples.targets(),
                samples.items(),
                samples.use());

        assertThatThrownBy(() -> SystemActor.run("Test", () -> writer.write(renamed)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("CHK");
        assertThat(asSystem(portfolio::workspace)).isEqualTo(before);
    }

    @Test
    void theNoticeNamesEverySampleAndItsPasswordSignsIn() {
        List<String> lines = signIns.lines();

        assertThat(lines).filteredOn(line -> line.contains("@ballast.example")).hasSize(6);
        assertThat(lines)
                .anyMatch(line -> line.contains("Product manager, Technology manager")
                        && line.contains("techproduct@ballast.example"));
        assertThat(lines.getLast()).endsWith(SampleSignIns.PASSWORD);
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated("product@ballast.example", SampleSignIns.PASSWORD);
        assertThat(providers)
                .filteredOn(provider -> provider.supports(attempt.getClass()))
                .anyMatch(provider -> isAuthenticated(provider, attempt));
    }

    @Test
    void itemsKeepTheirPast() {
        BacklogRow row = onlyItem("Retire the legacy session store");
        WorkItemDetails item = asSystem(() -> backlog.details(row.key()));

        assertThat(item.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(item.createdAt()).isBefore(clock.instant().minusSeconds(390L * 86_400));
        assertThat(item.decidedAt()).isNotNull().isAfter(item.createdAt());
        assertThat(item.votes()).isEqualTo(17);
        assertThat(SampleLoaderTest.<List<CommentRow>>asSystem(
                        () -> discussion.read(item.id(), said -> said.after(null, 100))))
                .hasSize(13)
                .first()
                .satisfies(comment -> assertThat(comment.author()).isEqualTo("Samuel Okello"));
    }

    @Test
    void customersAskForItems() {
        WorkItemDetails cards =
                asSystem(() -> backlog.details(onlyItem("Gift cards").key()));
        RequestSum asked = asSystem(() -> requests.sum(cards.id()));
        assertThat(asked.customers()).isEqualTo(3);
        assertThat(asked.people()).isEqualTo(465);
        assertThat(SampleLoaderTest.<List<RequestRow>>asSystem(() -> requests.newest(cards.id(), 10)))
                .first()
                .satisfies(one -> assertThat(one.request().customer()).isEqualTo("City of Winterthur"));
    }

    @Test
    void duplicatesPointToTheOther() {
        BacklogRow row = onlyItem("Sell vouchers online");

        assertThat(asSystem(() -> backlog.details(row.key())).mergedInto())
                .isEqualTo(onlyItem("Gift cards").key());
    }

    @Test
    void bothKindsOfMetricsAreThereUntilYesterday() {
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        ProductId checkout = asSystem(() -> portfolio.product("CHK")).id();
        Period month = Period.lastDays(30, yesterday);

        ReliabilitySnapshot system = asSystem(() -> reliability.snapshot(checkout, month));
        assertThat(Objects.requireNonNull(system.budget()).budget().remaining().orElseThrow())
                .isNegative();
        assertThat(system.incidents()).anyMatch(incident -> Integer.valueOf(1).equals(incident.severity()));
        EngagementSnapshot use = asSystem(() -> engagement.snapshot(checkout, month));
        assertThat(use.activeUsers()).hasSize(3).allMatch(users -> yesterday.equals(users.latestDate()));
        assertThat(use.retention()).isNotNull();
    }

    @Test
    void oneFeatureIsToBeRetiredAndTheProductPagesAreFull() {
        List<FeatureUse> uses = asSystem(() -> adoption.use(features.all()));
        assertThat(uses)
                .hasSize(7)
                .allMatch(use -> use.now() != null && use.feature().item() != null);
        assertThat(uses)
                .filteredOn(use -> use.retire().verdict() == ToRetire.Verdict.SUGGESTED)
                .extracting(use -> use.feature().key())
                .containsExactly("src-visual-search");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (String key : List.of("CHK", "APP", "SRC")) {
            ProductId product = asSystem(() -> portfolio.product(key)).id();
            assertThat(asSystem(() -> surveys.readings(product, Period.lastDays(90, today))))
                    .allMatch(reading -> reading.now().value().isPresent()
                            && reading.then().value().isPresent());
            assertThat(asSystem(() -> revenue.reading(product, Period.lastDays(90, today)))
                            .orElseThrow()
                            .growth())
                    .satisfies(growth -> {
                        assertThat(growth.share()).isPresent();
                        assertThat(growth.now().missing()).isEqualTo(2);
                    });
        }
    }

    @Test
    void oneSignedPolicyHoldsFeaturesBackAndAnotherCarriesOn() {
        Standing checkout =
                asSystem(() -> policies.standing(portfolio.product("CHK").id())).orElseThrow();
        Standing search =
                asSystem(() -> policies.standing(portfolio.product("SRC").id())).orElseThrow();
        assertThat(checkout.isBinding()).isTrue();
        assertThat(checkout.action()).isEqualTo(PolicyAction.FREEZE);
        assertThat(checkout.since()).isNotNull().isBefore(clock.instant().minusSeconds(86_400));
        assertThat(search.isBinding()).isTrue();
        assertThat(search.action()).isEqualTo(PolicyAction.CARRY_ON);
    }

    private BacklogRow onlyItem(String title) {
        return asSystem(() -> backlog.find(
                        new BacklogFilter(title, Set.of(), Set.of(), Set.of(), null), BacklogSort.NEWEST_CHANGE, 0, 50))
                .stream()
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAuthenticated(
            AuthenticationProvider provider, UsernamePasswordAuthenticationToken attempt) {
        var result = provider.authenticate(attempt);
        return result != null && result.isAuthenticated();
    }

    private static <T> T asSystem(Supplier<T> work) {
        return SystemActor.call("Test", work);
    }
}
