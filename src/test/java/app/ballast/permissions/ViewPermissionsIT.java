package app.ballast.permissions;

import static app.ballast.support.WebClient.location;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.decisions.DecisionDraft;
import app.ballast.decisions.DecisionService;
import app.ballast.decisions.OptionDraft;
import app.ballast.engagement.FeatureDraft;
import app.ballast.engagement.FeatureService;
import app.ballast.metrics.Better;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewSeries;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import app.ballast.people.PeopleService;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.TeamId;
import app.ballast.people.TeamService;
import app.ballast.people.TokenScope;
import app.ballast.people.TokenService;
import app.ballast.permissions.Views.Subject;
import app.ballast.permissions.Views.View;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ReleaseService;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.portfolio.Visibility;
import app.ballast.reliability.IncidentDraft;
import app.ballast.reliability.IncidentNotes;
import app.ballast.reliability.IncidentService;
import app.ballast.support.TestPerson;
import app.ballast.support.WebClient;
import app.ballast.support.WebTest;
import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Walks every page as every kind of person, over the network. */
class ViewPermissionsIT extends WebTest {

    private static final Pattern TOLD = Pattern.compile("\"(?:text|tag|title|class)\":\"[^\"]*\"|\"value\":\"[^\"]*\"");
    private static final String ABSENT = "987654321";
    private static final String ABSENT_ITEM = "WALK-987654321";
    private static final Map<Subject, String> OWN = new EnumMap<>(Subject.class);
    private static final Map<Subject, String> RESTRICTED = new EnumMap<>(Subject.class);
    private static final Map<Role, WebClient> SIGNED_IN = new EnumMap<>(Role.class);

    @Autowired
    private MetricsService metrics;

    @Autowired
    private FeatureService features;

    @Autowired
    private PeopleService people;

    @Autowired
    private TeamService teams;

    @Autowired
    private TokenService tokens;

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private IncidentService incidents;

    @BeforeEach
    void onePersonOfEachRoleOneSubjectOfEachKindAndARestrictedOne() {
        if (!SIGNED_IN.isEmpty()) {
            return;
        }
        for (Role role : Role.values()) {
            SIGNED_IN.put(role, signedIn(role));
        }
        PersonId insider = addPerson(Role.VIEWER).id();
        TeamId team = asSystem(() -> teams.add("Permission walkers", Set.of(insider)));
        ProductId open = asSystem(() -> products.add(NewProduct.open("WALK", "Walked")));
        ProductId hidden = asSystem(
                () -> products.add(new NewProduct("HIDE", "Hidden walk", Visibility.RESTRICTED, Set.of(team))));
        LocalDate day = LocalDate.of(2026, 11, 1);
        OWN.put(Subject.PERSON, "" + insider.value());
        OWN.put(Subject.TEAM, "" + team.value());
        asSystem(() -> tokens.make(insider, "Walker", Set.of(TokenScope.READ), null));
        OWN.put(Subject.TOKEN, "" + asSystem(() -> tokens.all()).getFirst().id().value());
        OWN.put(Subject.PRODUCT, "" + hidden.value());
        OWN.put(Subject.FEATURE, feature(open));
        RESTRICTED.put(Subject.FEATURE, feature(hidden));
        OWN.put(Subject.PRODUCT_KEY, "WALK");
        RESTRICTED.put(Subject.PRODUCT_KEY, "HIDE");
        OWN.put(Subject.SERVICE, "" + service("Open walk", open));
        RESTRICTED.put(Subject.SERVICE, "" + service("Hidden walk", hidden));
        OWN.put(Subject.SERVICE_KEY, "open-walk");
        RESTRICTED.put(Subject.SERVICE_KEY, "hidden-walk");
        OWN.put(Subject.INCIDENT, incident("open-walk"));
        RESTRICTED.put(Subject.INCIDENT, incident("hidden-walk"));
        OWN.put(Subject.DECISION, decision(open));
        RESTRICTED.put(Subject.DECISION, decision(hidden));
        OWN.put(
                Subject.RELEASE,
                "" + asSystem(() -> releases.add(open, "1", day)).value());
        RESTRICTED.put(
                Subject.RELEASE,
                "" + asSystem(() -> releases.add(hidden, "1", day)).value());
        OWN.put(Subject.SERIES, series(open));
        RESTRICTED.put(Subject.SERIES, series(hidden));
        OWN.put(Subject.ITEM, item(insider, open));
        RESTRICTED.put(Subject.ITEM, item(insider, hidden));
    }

    private String feature(ProductId product) {
        return asSystem(() -> features.define(product, "walked", FeatureDraft.named("Walked")))
                .key();
    }

    private String series(ProductId product) {
        return asSystem(() -> metrics.define(new NewSeries(
                        product, null, "walked", "Walked", Unit.COUNT, Better.UP, Side.PRODUCT, null, "Test")))
                .key();
    }

    private String decision(ProductId product) {
        List<OptionDraft> options = Stream.of("Walk", "Run")
                .map(name -> new OptionDraft(name, List.of(), List.of(), BigDecimal.ZERO, List.of()))
                .toList();
        DecisionDraft draft = new DecisionDraft("Walk or run?", "", options, null, null, null);
        return asSystem(() -> decisions.propose(product, draft)).toString();
    }

    private String incident(String service) {
        IncidentDraft draft = IncidentDraft.begun(
                asSystem(() -> portfolio.service(service)).id(),
                Instant.parse("2026-11-01T00:00:00Z"),
                new IncidentNotes("Walked", 2, null));
        return "" + asSystem(() -> incidents.open(draft)).value();
    }

    private long service(String name, ProductId product) {
        return asSystem(() -> services.add(name, Map.of(product, true))).value();
    }

    private String item(PersonId author, ProductId product) {
        return TestPerson.as(
                        author,
                        Set.of(Role.VIEWER),
                        () -> backlog.log(NewWorkItem.of(product, Kind.STABILITY, "Walked item")))
                .toString();
    }

    @Test
    void everyPageIsInTheTable() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Set<String> found = scanner.findCandidateComponents("app.ballast").stream()
                .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
                .map(view -> view.getAnnotation(Route.class).value().replaceFirst("/:.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Views.ALL.stream().map(View::path))
                .as("whoever adds a page says in Views who may open it")
                .containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void aPageOpensToThoseInTheTableAndToNobodyElse() {
        List<String> wrong = new ArrayList<>();
        for (View view : Views.ALL) {
            for (Role role : Role.values()) {
                HttpResponse<String> answer = browser(role).get(view.address());
                int expected = view.roles().contains(role) ? 200 : 403;
                boolean ledOn = view.anonymous() && answer.statusCode() == 302;
                if (answer.statusCode() != expected && !ledOn) {
                    wrong.add("%s to %s: %d".formatted(view.address(), role, answer.statusCode()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyIsLedToSignIn() {
        assertLedToSignIn(browser());
    }

    @Test
    void somebodyWhoWasDeactivatedIsLedToSignIn() {
        Someone person = addPerson(Role.values());
        WebClient browser = signedIn(person);
        asSystem(() -> people.deactivate(person.id()));
        assertLedToSignIn(browser);
    }

    private static void assertLedToSignIn(WebClient browser) {
        for (View view : Views.ALL) {
            HttpResponse<String> answer = browser.get(view.address());
            if (view.anonymous()) {
                assertThat(answer.statusCode()).as(view.path()).isEqualTo(200);
            } else {
                assertThat(answer.statusCode()).as(view.path()).isEqualTo(302);
                assertThat(location(answer)).as(view.path()).endsWith("/login");
            }
        }
    }

    @Test
    void aSubjectOpensToThoseWhoMayOpenThePage() {
        for (View view : Views.ALL) {
            if (view.subject() != null) {
                String address = view.address() + "/" + OWN.get(view.subject());
                for (Role role : Role.values()) {
                    assertThat(browser(role).get(address).statusCode())
                            .as("%s to %s", address, role)
                            .isEqualTo(view.roles().contains(role) ? 200 : 403);
                }
            }
        }
    }

    @Test
    void aRestrictedSubjectAnswersExactlyAsAnAbsentOne() {
        for (View view : Views.ALL) {
            String restricted = view.subject() == null ? null : RESTRICTED.get(view.subject());
            if (restricted != null) {
                for (Role role : Role.values()) {
                    HttpResponse<String> there = browser(role).get(view.address() + "/" + restricted);
                    HttpResponse<String> absent = browser(role).get(view.address() + "/" + absent(view));
                    assertThat(there.statusCode())
                            .as("%s to %s", view.path(), role)
                            .isEqualTo(absent.statusCode())
                            .isEqualTo(view.roles().contains(role) ? 404 : 403);
                    assertThat(page(there, restricted))
                            .as("%s to %s", view.path(), role)
                            .contains("\"value\":\"h1\"")
                            .containsExactlyElementsOf(page(absent, absent(view)));
                }
            }
        }
    }

    @Test
    void anAbsentSubjectIsNotFound() {
        for (View view : Views.ALL) {
            if (view.subject() != null) {
                assertThat(browser(Role.ADMIN)
                                .get(view.address() + "/" + absent(view))
                                .statusCode())
                        .as(view.path())
                        .isEqualTo(404);
            }
        }
    }

    private static String absent(View view) {
        return view.subject() == Subject.ITEM ? ABSENT_ITEM : ABSENT;
    }

    private static WebClient browser(Role role) {
        return Objects.requireNonNull(SIGNED_IN.get(role));
    }

    /** What the page says and is made of: its texts and its elements, in order. */
    private static List<String> page(HttpResponse<String> answer, String number) {
        return TOLD.matcher(answer.body().replaceAll("/" + number + "\\b", "/N"))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
