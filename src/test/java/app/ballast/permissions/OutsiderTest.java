package app.ballast.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.ballast.audit.ActivityFilter;
import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ExportFormat;
import app.ballast.backlog.ExportService;
import app.ballast.backlog.FilterService;
import app.ballast.backlog.ItemDiscussion;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.ItemRequests;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.backlog.TriageService;
import app.ballast.backlog.WorkItemId;
import app.ballast.backlog.filter.FilterWord;
import app.ballast.common.SubjectRef;
import app.ballast.common.ui.PaletteSource;
import app.ballast.decisions.DecisionDraft;
import app.ballast.decisions.DecisionId;
import app.ballast.decisions.DecisionService;
import app.ballast.decisions.DecisionTalk;
import app.ballast.decisions.OptionDraft;
import app.ballast.discussion.CustomerRequest;
import app.ballast.discussion.InboxFilter;
import app.ballast.discussion.InboxMark;
import app.ballast.discussion.InboxPart;
import app.ballast.discussion.InboxService;
import app.ballast.discussion.NewComment;
import app.ballast.discussion.RequestSource;
import app.ballast.discussion.Said;
import app.ballast.discussion.WatchService;
import app.ballast.engagement.FeatureDraft;
import app.ballast.engagement.FeatureService;
import app.ballast.metrics.Better;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewPoint;
import app.ballast.metrics.NewSeries;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.SeriesId;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.SeriesTalk;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.people.TeamId;
import app.ballast.people.TeamService;
import app.ballast.portfolio.ActivityStream;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ReleaseService;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.portfolio.Visibility;
import app.ballast.reliability.IncidentDraft;
import app.ballast.reliability.IncidentId;
import app.ballast.reliability.IncidentNotes;
import app.ballast.reliability.IncidentService;
import app.ballast.reliability.IncidentTalk;
import app.ballast.reliability.SloDraft;
import app.ballast.reliability.SloId;
import app.ballast.reliability.SloService;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody outside a restricted product learns nothing of it by mention, activity, search, notification, count or link. */
class OutsiderTest extends ProductTest {

    private static final String MARK = "Halberd";
    private static final Instant THEN = Instant.parse("2026-10-31T00:00:00Z");
    private static final long ABSENT = 987_654_321;

    /** They answer about any subject to the room that owns it, which asks first who may see it. */
    private static final Set<String> ASKED_BY_OWNERS =
            Set.of("Presence", "DiscussionService", "RequestService", "ActivityLog", "IncidentResponses", "readers");

    @Autowired
    private ApplicationContext spring;

    @Autowired
    private PortfolioSettings settings;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private TeamService teams;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private TriageService triage;

    @Autowired
    private ItemDiscussion itemTalk;

    @Autowired
    private ItemRequests requests;

    @Autowired
    private FilterService filters;

    @Autowired
    private ExportService exports;

    @Autowired
    private List<PaletteSource> palette;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private DecisionTalk decisionTalk;

    @Autowired
    private IncidentService incidents;

    @Autowired
    private IncidentTalk incidentTalk;

    @Autowired
    private MetricsService metrics;

    @Autowired
    private SeriesTalk seriesTalk;

    @Autowired
    private SloService slos;

    @Autowired
    private FeatureService features;

    @Autowired
    private ActivityStream activity;

    @Autowired
    private InboxService inbox;

    @Autowired
    private WatchService watching;

    private final Map<Class<?>, Object> hidden = new HashMap<>();
    private final Map<Class<?>, Object> absent = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    private ActingAs insider;

    /** Of every role but administrator: who sees under Settings that the product exists. */
    @SuppressWarnings("NullAway.Init")
    private ActingAs outsider;

    @SuppressWarnings("NullAway.Init")
    private TeamId team;

    @SuppressWarnings("NullAway.Init")
    private ItemKey open;

    @SuppressWarnings("NullAway.Init")
    private ItemKey secret;

    @SuppressWarnings("NullAway.Init")
    private DecisionId decision;

    @BeforeEach
    void anOpenWorldAndTwoPeople() {
        insider = somebody("In Sider", Role.PRODUCT, Role.TECHNOLOGY, Role.PROGRAM);
        outsider = somebody("Out Sider", Role.PRODUCT, Role.TECHNOLOGY, Role.PROGRAM, Role.VIEWER);
        team = system(() -> teams.add("Few", Set.of(insider.id())));
        fill(checkout, "Open");
        open = backlogKey();
        outsider.run(() -> inbox.mark(InboxPart.all(InboxFilter.PLAIN), InboxMark.Act.ARCHIVE));
    }

    private ItemKey backlogKey() {
        return system(() -> backlog.details(id(WorkItemId.class)).key());
    }

    private void restricted() {
        ProductId product = system(
                () -> settings.add(new NewProduct("HLB", MARK + " product", Visibility.RESTRICTED, Set.of(team))));
        fill(product, MARK);
        secret = backlogKey();
        decision = id(DecisionId.class);
        absent.putAll(Map.of(
                ProductId.class, new ProductId(ABSENT),
                ServiceId.class, new ServiceId(ABSENT),
                ReleaseId.class, new ReleaseId(ABSENT),
                WorkItemId.class, new WorkItemId(ABSENT),
                ItemKey.class, ItemKey.find("HLB-999").orElseThrow(),
                DecisionId.class, new DecisionId(ABSENT),
                SeriesId.class, new SeriesId(ABSENT),
                IncidentId.class, new IncidentId(ABSENT),
                SloId.class, new SloId(ABSENT),
                SubjectRef.class, new SubjectRef("work-item", ABSENT)));
    }

    /** One subject of each kind, with what people do to it, by the insider. */
    private void fill(ProductId product, String name) {
        hidden.put(ProductId.class, product);
        ServiceId service = system(() -> services.add(name + " core", Map.of(product, true)));
        hidden.put(ServiceId.class, service);
        ServiceRef ref = system(() -> portfolio.serviceRefs(Set.of(service))).get(service);
        hidden.put(ReleaseId.class, system(() -> releases.add(product, name + " 1", LocalDate.of(2026, 11, 1))));
        insider.run(() -> {
            ItemKey key = backlog.log(NewWorkItem.of(product, Kind.FEATURE, name + " item"));
            backlog.log(NewWorkItem.of(product, Kind.STABILITY, name + " waits"));
            WorkItemId item = backlog.id(key);
            triage.accept(item);
            itemTalk.vote(item, true);
            requests.add(
                    item, new CustomerRequest(name + " Inc.", 5L, BigDecimal.TEN, RequestSource.values()[0], "", name));
            itemTalk.write(item, writer -> writer.comment(NewComment.of(name + " is said")));
            hidden.put(WorkItemId.class, item);
            hidden.put(ItemKey.class, key);
            hidden.put(SubjectRef.class, item.subject());
            List<OptionDraft> options = Stream.of(name + " A", name + " B")
                    .map(one -> new OptionDraft(one, List.of(), List.of(), BigDecimal.ZERO, List.of()))
                    .toList();
            hidden.put(
                    DecisionId.class,
                    decisions.propose(product, new DecisionDraft(name + "?", name, options, null, null, null)));
            SeriesRef series = metrics.define(new NewSeries(
                    product, ref, "pulse", name + " pulse", Unit.COUNT, Better.UP, Side.PRODUCT, null, "Test"));
            metrics.record(series.id(), List.of(new NewPoint(THEN, 4711, null)), PointOrigin.API);
            hidden.put(SeriesId.class, series.id());
            IncidentId incident =
                    incidents.open(IncidentDraft.begun(service, THEN, new IncidentNotes(name + " down", 1, null)));
            hidden.put(IncidentId.class, incident);
            hidden.put(
                    SloId.class,
                    slos.define(service, SloDraft.byTime(name + " up", "99.9")).id());
            features.define(product, name.toLowerCase(Locale.ROOT) + "-pay", FeatureDraft.named(name));
        });
        // Whoever works on two things at a time has less time for each, which an open product's mix does show.
        (product.equals(checkout) ? technology : insider).run(() -> incidents.resolve(id(IncidentId.class)));
    }

    private <T> T id(Class<T> type) {
        return Objects.requireNonNull(type.cast(hidden.get(type)));
    }

    private static <T> T system(Supplier<T> work) {
        return SystemActor.call("Test", work);
    }

    @Test
    void aMentionTellsWhoeverWritesItThatItTellsNobodyOutside() {
        restricted();
        NewComment comment = NewComment.of("Dear @Out Sider, look");
        List<Said> said = insider.call(() -> List.of(
                itemTalk.write(id(WorkItemId.class), writer -> writer.comment(comment)),
                decisionTalk.write(decision, writer -> writer.comment(comment)),
                incidentTalk.write(id(IncidentId.class), writer -> writer.comment(comment)),
                seriesTalk.write(id(SeriesId.class), writer -> writer.comment(comment))));
        assertThat(said).allSatisfy(one -> assertThat(one.untold()).containsExactly("Out Sider"));
        assertNothingInTheInbox();
        insider.run(() -> itemTalk.write(system(() -> backlog.id(open)), writer -> writer.comment(comment)));
        assertThat(outsider.call(() -> inbox.unread(10))).isEqualTo(1);
    }

    @Test
    void aKeyInATextIsALinkForMembersAlone() {
        restricted();
        WorkItemId talkedAbout = system(() -> backlog.id(open));
        insider.run(() -> itemTalk.write(
                talkedAbout, writer -> writer.comment(NewComment.of("See " + secret + ", " + decision + ", HLB-999"))));
        assertThat(lastSaid(insider, talkedAbout)).contains("backlog/" + secret, "decisions/" + decision);
        assertThat(lastSaid(outsider, talkedAbout))
                .contains("See " + secret + ", " + decision + ", HLB-999")
                .doesNotContain("href");
    }

    private String lastSaid(ActingAs reader, WorkItemId item) {
        return reader.call(() -> itemTalk.read(item, talk -> talk.after(null, 50)))
                .getLast()
                .html();
    }

    @Test
    void theActivityOfTheWorkspaceOfAPersonAndItsExportSayNothing() {
        List<ActivityFilter> ways =
                List.of(ActivityFilter.ALL, ActivityFilter.by(insider.id().value()));
        List<List<String>> before =
                ways.stream().map(way -> streamed(outsider, way)).toList();
        restricted();
        assertThat(ways.stream().map(way -> streamed(outsider, way)).toList()).isEqualTo(before);
        assertThat(streamed(outsider, ActivityFilter.named(MARK)))
                .hasSize(1)
                .allMatch(line -> line.startsWith("who,") || !line.contains(MARK));
        assertThat(streamed(outsider, ActivityFilter.of(id(WorkItemId.class).subject())))
                .hasSize(1);
        assertThat(streamed(insider, ActivityFilter.named(MARK))).hasSizeGreaterThan(5);
    }

    /** Lines of the page, then those of the file. */
    private List<String> streamed(ActingAs reader, ActivityFilter filter) {
        return reader.call(() -> {
            List<String> lines = new ArrayList<>();
            activity.lines(filter, null, 200).forEach(line -> lines.add(line.toString()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            activity.export(filter, out);
            lines.addAll(out.toString(StandardCharsets.UTF_8).lines().toList());
            return lines;
        });
    }

    @Test
    void noSearchFindsIt() {
        restricted();
        List<String> words = List.of(MARK, "halb", secret.toString(), "HLB", decision.toString());
        for (String word : words) {
            assertThat(found(outsider, word)).as(word).noneMatch(one -> one.contains(MARK) || one.contains("HLB"));
        }
        assertThat(found(insider, MARK)).anyMatch(one -> one.contains(MARK + " item"));
        assertThat(outsider.call(() -> filters.read("product:hlb").problems().toString()))
                .as("what a filter says of its key")
                .isEqualTo(outsider.call(
                                () -> filters.read("product:nvr").problems().toString())
                        .replace("nvr", "hlb"));
    }

    private List<String> found(ActingAs reader, String word) {
        return reader.call(() -> {
            List<String> found = new ArrayList<>();
            palette.forEach(source -> source.find(word, 8).forEach(one -> found.add(one.label() + one.href())));
            BacklogFilter filter = filters.read("\"" + word + "\"").filter();
            backlog.find(filter, BacklogSort.QUEUE, 0, 50).forEach(row -> found.add(row.toString()));
            for (FilterWord kind : FilterWord.values()) {
                filters.values(kind, word, 20).forEach(value -> found.add(value.toString()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exports.write(filter, BacklogSort.QUEUE, ExportFormat.CSV, out);
            found.add(out.toString(StandardCharsets.UTF_8));
            return found;
        });
    }

    @Test
    void nothingThatHappensThereIsNewsAndWhatWasNewsIsNoneFromThenOn() {
        WorkItemId item = id(WorkItemId.class);
        SubjectRef product = new SubjectRef("product", checkout.value());
        outsider.run(() -> watching.watch(item.subject(), true));
        outsider.run(() -> watching.watch(product, true));
        insider.run(() -> itemTalk.write(item, writer -> writer.comment(NewComment.of("@Out Sider, before"))));
        assertThat(outsider.call(() -> inbox.unread(10))).isPositive();
        system(() -> {
            settings.change(
                    checkout,
                    settings.products().getFirst().version(),
                    "Checkout",
                    Visibility.RESTRICTED,
                    Set.of(team));
            return true;
        });
        insider.run(() -> itemTalk.write(item, writer -> writer.comment(NewComment.of("@Out Sider, after"))));
        insider.run(() -> backlog.log(NewWorkItem.of(checkout, Kind.FEATURE, "Another")));
        assertNothingInTheInbox();
        assertThat(insider.call(() -> watching.watching(item.subject())).count())
                .isEqualTo(1);
    }

    private void assertNothingInTheInbox() {
        outsider.run(() -> {
            assertThat(inbox.unread(10)).isZero();
            assertThat(inbox.unreadByGroup()).isEmpty();
            assertThat(inbox.groups(InboxFilter.PLAIN, 0, 50)).isEmpty();
        });
    }

    @Test
    void noListAndNoCountThatAnyServiceGivesChangesWhenItComes() {
        Map<Class<?>, Object> asked = new HashMap<>(hidden);
        List<Map<Class<?>, Object>> ways = List.of(asked, Map.of());
        Map<String, String> before = answers(ways, Knock::reads);
        restricted();
        Map<String, String> after = answers(ways, Knock::reads);
        assertThat(before).hasSizeGreaterThan(100);
        assertThat(differences(before, after)).isEmpty();
    }

    @Test
    void aDoorThatIsAskedForItAnswersAsForWhatNeverWas() {
        restricted();
        Map<String, String> there = answers(List.of(hidden), knock -> knock.asksFor(absent.keySet()));
        Map<String, String> nowhere = answers(List.of(absent), knock -> knock.asksFor(absent.keySet()));
        assertThat(there).hasSizeGreaterThan(100);
        assertThat(differences(named(nowhere, absent), named(there, hidden))).isEmpty();
    }

    /** Doors that answer otherwise. */
    private static List<String> differences(Map<String, String> one, Map<String, String> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .filter(door -> !Objects.equals(one.get(door), other.get(door)))
                .map(door -> "%s:%n  %s%n  %s".formatted(door, one.get(door), other.get(door)))
                .toList();
    }

    /** What the outsider hears at the doors, by door. */
    private Map<String, String> answers(List<Map<Class<?>, Object>> ways, Predicate<Knock> which) {
        Map<String, String> answers = new TreeMap<>();
        for (Knock knock : Knock.all(spring)) {
            if (which.test(knock) && !isAskedByOwners(knock)) {
                for (Map<Class<?>, Object> with : ways) {
                    @Nullable String answer = outsider.call(() -> knock.answer(with));
                    if (answer != null) {
                        answers.put(
                                knock + (with.isEmpty() ? " about all" : ""),
                                answer.replaceAll("@[0-9a-f]+", "@")
                                        .replaceAll("\\d{4}-[0-9-]+T[0-9:.]+Z", "a time")
                                        .replaceAll("seconds=\\d+", "seconds until now"));
                    }
                }
            }
        }
        return answers;
    }

    private static boolean isAskedByOwners(Knock knock) {
        return ASKED_BY_OWNERS.contains(knock.method().getDeclaringClass().getSimpleName())
                || ASKED_BY_OWNERS.contains(knock.method().getName());
    }

    /** The answers without the numbers that were asked for. */
    private static Map<String, String> named(Map<String, String> answers, Map<Class<?>, Object> asked) {
        Map<String, String> named = new TreeMap<>();
        answers.forEach((door, answer) -> {
            String plain = answer;
            for (Object one : asked.values()) {
                for (String number : List.of(one.toString(), one.toString().replaceAll(".*=|]", ""))) {
                    plain = plain.replaceAll("(?<![\\w-])" + Pattern.quote(number) + "(?!\\w)", "?");
                }
            }
            named.put(door, plain);
        });
        return named;
    }

    @Test
    void itsLinksAndWatchersAnswerAsForWhatNeverWas() {
        restricted();
        assertThat(heard(() -> backlog.details(secret)))
                .isEqualTo(heard(() -> backlog.details(ItemKey.find("HLB-999").orElseThrow()))
                        .replace("HLB-999", secret.toString()));
        for (Map.Entry<String, Long> one : Map.of(
                        "work-item", id(WorkItemId.class).value(),
                        "decision", decision.value(),
                        "incident", id(IncidentId.class).value(),
                        "series", id(SeriesId.class).value(),
                        "product", id(ProductId.class).value())
                .entrySet()) {
            assertThat(heard(() -> watching.watching(new SubjectRef(one.getKey(), one.getValue()))))
                    .as("who watches this " + one.getKey())
                    .isEqualTo(heard(() -> watching.watching(new SubjectRef(one.getKey(), ABSENT)))
                            .replace("" + ABSENT, "" + one.getValue()));
        }
        assertThat(outsider.call(() -> portfolio.readers(Set.of(id(ProductId.class)), Set.of(outsider.id()))))
                .as("who would be told")
                .allSatisfy((of, readers) -> assertThat(readers).isEmpty());
    }

    private String heard(Supplier<?> question) {
        return String.valueOf(catchThrowable(() -> outsider.call(question)));
    }
}
