package app.ballast.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.common.SubjectRef;
import app.ballast.people.PeopleService;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.ProductId;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import app.ballast.support.Queries;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class NotifierTest extends ProductTest {

    @Autowired
    private Notifier notifier;

    @Autowired
    private WatcherStore watchers;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private PeopleService accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EntityManagerFactory factory;

    @SuppressWarnings("NullAway.Init")
    private SubjectRef item;

    @BeforeEach
    void anItemThatNobodyHeardOf() {
        item = log(checkout);
    }

    private SubjectRef log(ProductId where) {
        return SystemActor.call("Test", () -> backlog.id(backlog.log(NewWorkItem.of(where, Kind.FEATURE, "Thing")))
                .subject());
    }

    private void tell(ActingAs author, News... news) {
        author.run(() -> transaction.executeWithoutResult(status -> notifier.tell(List.of(news))));
    }

    private List<String> told(PersonId person) {
        return rows("select kind from notification where person_id = " + person.value() + " order by id");
    }

    @Test
    void nobodyIsToldOfWhatTheyDidThemselves() {
        watch(product);
        watch(technology);
        tell(product, News.of(NewsKind.COMMENTED, item, "comment:1").toWatchers());
        assertThat(told(product.id())).isEmpty();
        assertThat(told(technology.id())).hasSize(1);
    }

    @Test
    void anEventThatIsDeliveredTwiceTellsOnceAndTheMorePersonalNewsWin() {
        watch(technology);
        News mention = News.of(NewsKind.MENTIONED, item, "comment:1").to(Set.of(technology.id()));
        News comment = News.of(NewsKind.COMMENTED, item, "comment:1").toWatchers();
        tell(product, mention, comment);
        tell(product, mention, comment);
        tell(product, comment);
        assertThat(told(technology.id())).singleElement().asString().contains("MENTIONED");
    }

    @Test
    void newsOfWhatSomebodyMayNotSeeAreNeverWritten() {
        ActingAs insider = somebody("In Sider", Role.PRODUCT);
        SubjectRef secret = log(secretOf(insider));
        ActingAs administrator = somebody("Ad Min", Role.ADMIN);
        tell(
                technology,
                News.of(NewsKind.MENTIONED, secret, "comment:2")
                        .to(Set.of(insider.id(), viewer.id(), administrator.id())));
        assertThat(rows("select person_id from notification where event_key = 'comment:2'"))
                .singleElement()
                .asString()
                .contains(String.valueOf(insider.id().value()));
    }

    @Test
    void whoeverLeftIsNotTold() {
        SystemActor.run("Test", () -> accounts.deactivate(viewer.id()));
        tell(product, News.of(NewsKind.MENTIONED, item, "comment:1").to(Set.of(viewer.id())));
        assertThat(told(viewer.id())).isEmpty();
    }

    @Test
    void whoeverStoppedWatchingIsNotMadeToWatchByTakingPart() {
        transaction.executeWithoutResult(status -> {
            watchers.put(item, viewer.id(), Stance.NOT, Instant.EPOCH);
            watchers.takePart(
                    Set.of(new WatcherStore.Part(item, viewer.id()), new WatcherStore.Part(item, technology.id())),
                    Instant.EPOCH);
        });
        tell(product, News.of(NewsKind.COMMENTED, item, "comment:1").toWatchers());
        assertThat(told(viewer.id())).isEmpty();
        assertThat(told(technology.id())).hasSize(1);
    }

    @Test
    void tenThousandNewsAtOnceTakeForEachThousandAsManyStatementsAsTwo() {
        long two = Queries.of(factory, () -> tell(product, bulk("a", 2)));
        assertThat(Queries.of(factory, () -> tell(product, bulk("b", 10_000)))).isLessThanOrEqualTo(two * 10);
        assertThat(told(technology.id())).hasSize(10_002);
    }

    private News[] bulk(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> News.of(NewsKind.ASSIGNED, item, name + ":" + i).to(Set.of(technology.id())))
                .toArray(News[]::new);
    }

    private void watch(ActingAs person) {
        transaction.executeWithoutResult(status -> watchers.put(item, person.id(), Stance.BY_HAND, Instant.EPOCH));
    }
}
