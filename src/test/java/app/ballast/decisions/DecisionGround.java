package app.ballast.decisions;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.backlog.Status;
import app.ballast.backlog.TriageService;
import app.ballast.backlog.WorkItemEdit;
import app.ballast.decisions.review.Direction;
import app.ballast.metrics.Better;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewPoint;
import app.ballast.metrics.NewSeries;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import app.ballast.portfolio.ProductId;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What tests of decisions begin with: metrics that are counted daily, items, and a draft of two options. */
abstract class DecisionGround extends ProductTest {

    static final MetricRef USERS = MetricRef.of("series:chk-active-users-7d");

    @Autowired
    DecisionService decisions;

    @Autowired
    SigningService signing;

    @Autowired
    ReviewService reviews;

    @Autowired
    BacklogService backlog;

    @Autowired
    private TriageService triage;

    @Autowired
    MetricsService metrics;

    @Autowired
    JdbcTemplate database;

    final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    /** Counts active users on each of so many days before today, by how many days it is back; NaN for not counted. */
    SeriesRef users(ProductId of, int days, IntToDoubleFunction count) {
        SeriesRef series = product.call(() -> metrics.define(new NewSeries(
                of, null, "active-users-7d", "Active users", Unit.PEOPLE, Better.UP, Side.PRODUCT, 7, "Test")));
        List<NewPoint> points = IntStream.rangeClosed(1, days)
                .filter(back -> !Double.isNaN(count.applyAsDouble(back)))
                .mapToObj(back -> new NewPoint(
                        today.minusDays(back).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        count.applyAsDouble(back),
                        null))
                .toList();
        product.run(() -> metrics.record(series.id(), points, PointOrigin.API));
        return series;
    }

    /** An accepted item of so many weeks. */
    ItemKey item(String title, String effort) {
        ItemKey key = viewer.call(() -> backlog.log(NewWorkItem.of(checkout, Kind.STABILITY, title)));
        technology.run(() -> {
            var id = backlog.id(key);
            triage.accept(id);
            var details = backlog.details(id);
            WorkItemEdit edit = details.edit();
            backlog.edit(
                    id,
                    details.version(),
                    new WorkItemEdit(
                            edit.kind(),
                            edit.title(),
                            edit.service(),
                            new BigDecimal(effort),
                            edit.assignee(),
                            edit.description(),
                            edit.audience(),
                            edit.customerReason(),
                            edit.feasibility(),
                            edit.acceptanceCriteria(),
                            edit.plan()));
        });
        return key;
    }

    void done(ItemKey key) {
        technology.run(() -> backlog.move(backlog.id(key), Status.DONE));
    }

    ExpectationDraft expect(MetricRef metric, double amount, int confidence) {
        return new ExpectationDraft(metric, Direction.UP, amount, today.plusDays(28), confidence, null);
    }

    OptionDraft option(String name, List<ItemKey> does, List<ExpectationDraft> expectations) {
        return new OptionDraft(name, does, List.of(), BigDecimal.ZERO, expectations);
    }

    DecisionDraft draft(List<ItemKey> does, ExpectationDraft... expectations) {
        return draft(0, today.plusDays(28), option("Stability first", does, List.of(expectations)));
    }

    DecisionDraft draft(@Nullable Integer chosen, @Nullable LocalDate reviewOn, OptionDraft first) {
        return new DecisionDraft(
                "Two weeks of stability?",
                "After the **third** outage",
                List.of(first, option("Quick Pay now", List.of(), List.of())),
                chosen,
                reviewOn,
                null);
    }

    DecisionId propose(DecisionDraft draft) {
        return product.call(() -> decisions.propose(checkout, draft));
    }

    void sign(ActingAs who, DecisionId id, SigningSide side) {
        who.run(() -> signing.sign(id, decisions.get(id).version(), side));
    }

    DecisionId decided(DecisionDraft draft) {
        DecisionId id = propose(draft);
        sign(product, id, SigningSide.PRODUCT);
        sign(technology, id, SigningSide.TECHNOLOGY);
        return id;
    }

    /** Lets so many days pass since all that was decided. */
    void later(int days) {
        for (String column : List.of("decided_on", "review_on")) {
            shift("decision", column, days);
        }
        shift("decision_expectation", "by_day", days);
        shift("decision_review", "due_on", days);
        shift("decision_outcome", "by_day", days);
    }

    private void shift(String table, String column, int days) {
        database.queryForList(
                        "select distinct " + column + " from " + table + " where " + column + " is not null"
                                + " order by 1",
                        LocalDate.class)
                .forEach(day -> database.update(
                        "update " + table + " set " + column + " = ? where " + column + " = ?",
                        day.minusDays(days),
                        day));
    }
}
