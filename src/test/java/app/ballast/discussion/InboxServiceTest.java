package app.ballast.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.common.SubjectRef;
import app.ballast.discussion.InboxFilter.Shelf;
import app.ballast.discussion.InboxMark.Act;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.people.TeamService;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.Visibility;
import app.ballast.support.ActingAs;
import app.ballast.support.ManyItems;
import app.ballast.support.ProductTest;
import app.ballast.support.Queries;
import app.ballast.support.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class InboxServiceTest extends ProductTest {

    private static final int MANY = 10_000;

    @Autowired
    private InboxService inbox;

    @Autowired
    private InboxCleaning cleaning;

    @Autowired
    private Notifier notifier;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private TeamService groups;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private SubjectRef item(ProductId where, String title) {
        return SystemActor.call("Test", () -> backlog.id(backlog.log(NewWorkItem.of(where, Kind.FEATURE, title)))
                .subject());
    }

    private void tell(NewsKind kind, SubjectRef subject, String event, PersonId... to) {
        product.run(() -> transaction.executeWithoutResult(
                status -> notifier.tell(News.of(kind, subject, event).to(List.of(to)))));
    }

    private List<InboxGroup> seen(ActingAs reader, InboxFilter filter) {
        return reader.call(() -> inbox.groups(filter, 0, 50));
    }

    private int unread(ActingAs reader) {
        return reader.call(() -> inbox.unread(100));
    }

    @Test
    void newsAreGroupedBySubjectWithTheNewestFirst() {
        SubjectRef one = item(checkout, "One");
        SubjectRef two = item(checkout, "Two");
        tell(NewsKind.COMMENTED, one, "a", viewer.id());
        tell(NewsKind.COMMENTED, two, "b", viewer.id());
        tell(NewsKind.MENTIONED, one, "c", viewer.id());
        List<InboxGroup> found = seen(viewer, InboxFilter.PLAIN);
        assertThat(found).extracting(InboxGroup::label).containsExactly("CHK-1 One", "CHK-2 Two");
        assertThat(found.getFirst().entries())
                .extracting(InboxEntry::kind)
                .containsExactly(NewsKind.MENTIONED, NewsKind.COMMENTED);
        assertThat(found.getFirst().entries().getFirst().author()).isEqualTo("P. Manager");
        assertThat(viewer.call(() -> inbox.unreadByGroup()))
                .isEqualTo(Map.of(NewsGroup.MENTIONS, 1, NewsGroup.WATCHED, 2));
        assertThat(seen(viewer, new InboxFilter(NewsGroup.MENTIONS, Shelf.INBOX)))
                .singleElement()
                .extracting(InboxGroup::count)
                .isEqualTo(1);
    }

    @Test
    void marksChangeWhatTheFilterShowsAndCanBeUndone() {
        SubjectRef one = item(checkout, "One");
        tell(NewsKind.COMMENTED, one, "a", viewer.id());
        tell(NewsKind.MENTIONED, one, "b", viewer.id());
        InboxFilter mentions = new InboxFilter(NewsGroup.MENTIONS, Shelf.INBOX);
        InboxMark read = viewer.call(() -> inbox.mark(InboxPart.of(mentions, one), Act.READ));
        assertThat(read.count()).isEqualTo(1);
        assertThat(unread(viewer)).isEqualTo(1);
        viewer.run(() -> inbox.undo(read));
        assertThat(unread(viewer)).isEqualTo(2);
        InboxMark away = viewer.call(() -> inbox.mark(InboxPart.all(InboxFilter.PLAIN), Act.ARCHIVE));
        assertThat(away.count()).isEqualTo(2);
        assertThat(seen(viewer, InboxFilter.PLAIN)).isEmpty();
        assertThat(seen(viewer, new InboxFilter(null, Shelf.ARCHIVED))).hasSize(1);
        viewer.run(() -> inbox.undo(away));
        assertThat(unread(viewer)).isEqualTo(2);
    }

    @Test
    void whatWasReadBeforeStaysReadWhenItsArchivingIsUndone() {
        tell(NewsKind.COMMENTED, item(checkout, "One"), "a", viewer.id());
        viewer.run(() -> inbox.mark(InboxPart.all(InboxFilter.PLAIN), Act.READ));
        InboxMark away = viewer.call(() -> inbox.mark(InboxPart.all(InboxFilter.PLAIN), Act.ARCHIVE));
        viewer.run(() -> inbox.undo(away));
        assertThat(unread(viewer)).isZero();
        assertThat(seen(viewer, InboxFilter.PLAIN)).hasSize(1);
    }

    @Test
    void nobodyReadsOrMarksTheInboxOfAnother() {
        tell(NewsKind.COMMENTED, item(checkout, "One"), "a", viewer.id());
        long entry =
                seen(viewer, InboxFilter.PLAIN).getFirst().entries().getFirst().id();
        assertThat(seen(technology, InboxFilter.PLAIN)).isEmpty();
        assertThat(technology
                        .call(() -> inbox.mark(InboxPart.one(InboxFilter.PLAIN, entry), Act.ARCHIVE))
                        .count())
                .isZero();
        assertThat(unread(viewer)).isEqualTo(1);
    }

    @Test
    void whatIsRestrictedLaterIsGoneFromPageAndCountsAndComesBackWhenItIsOpened() {
        tell(NewsKind.COMMENTED, item(checkout, "One"), "a", viewer.id());
        var team = SystemActor.call("Test", () -> groups.add("Few", Set.of(product.id())));
        restrict(Visibility.RESTRICTED, Set.of(team));
        assertThat(seen(viewer, InboxFilter.PLAIN)).isEmpty();
        assertThat(unread(viewer)).isZero();
        assertThat(viewer.call(() -> inbox.unreadByGroup())).isEmpty();
        assertThat(viewer.call(() -> inbox.mark(InboxPart.all(InboxFilter.PLAIN), Act.READ))
                        .count())
                .isZero();
        restrict(Visibility.OPEN, Set.of());
        assertThat(unread(viewer)).isEqualTo(1);
    }

    private void restrict(Visibility visibility, Set<app.ballast.people.TeamId> teams) {
        SystemActor.run(
                "Test",
                () -> products.change(
                        checkout, products.products().getFirst().version(), "Checkout", visibility, teams));
    }

    @Test
    void anAdministratorOutsideTheTeamsLearnsNothing() {
        ActingAs insider = somebody("In Sider", Role.PRODUCT);
        ActingAs administrator = somebody("Ad Min", Role.ADMIN);
        SubjectRef secret = item(secretOf(insider), "Plan");
        tell(NewsKind.MENTIONED, secret, "a", insider.id(), administrator.id());
        assertThat(seen(administrator, InboxFilter.PLAIN)).isEmpty();
        assertThat(seen(insider, InboxFilter.PLAIN)).hasSize(1);
    }

    @Test
    void tenThousandNewsAreReadAndMarkedWithAsManyStatementsAsTwo() {
        ManyItems.fill(source, checkout, viewer.id(), 1, MANY);
        fill(0, 2);
        long few = Queries.of(factory, this::look);
        fill(2, MANY);
        database.sql("analyze").update();
        assertThat(Queries.of(factory, this::look)).isEqualTo(few).isLessThanOrEqualTo(20);
        assertThat(unread(viewer)).isEqualTo(100);
        long began = System.nanoTime();
        look();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
        assertThat(viewer.call(() -> inbox.mark(InboxPart.all(InboxFilter.PLAIN), Act.ARCHIVE))
                        .count())
                .isEqualTo(MANY);
        assertThat(unread(viewer)).isZero();
    }

    private void look() {
        viewer.run(() -> {
            inbox.groups(InboxFilter.PLAIN, 0, 2);
            inbox.unreadByGroup();
            inbox.unread(100);
        });
    }

    private void fill(int from, int to) {
        database.sql("""
                        insert into notification (person_id, event_key, kind, subject_type, subject_id, place, author_name,
                               words, created_at)
                        select :person, 'event:' || (x + :from), 'ASSIGNED', 'work-item', 1000001 + x + :from, '', 'Test', '',
                               timestamp with time zone '2026-01-01 00:00:00+00'
                        from\
                        """ + " " + TestDatabase.numbers(to - from))
                .param("person", viewer.id().value())
                .param("from", from)
                .update();
    }

    @Test
    void whatWasReadLongAgoGoesAwayAndWhatIsUnreadStaysForAYear() {
        SubjectRef one = item(checkout, "One");
        for (String event : List.of("new", "read", "old", "ancient")) {
            tell(NewsKind.COMMENTED, one, event, viewer.id());
        }
        age("read_at", "read", InboxCleaning.READ_DAYS + 1);
        age("created_at", "old", InboxCleaning.DAYS - 1);
        age("created_at", "ancient", InboxCleaning.DAYS + 1);
        cleaning.clear();
        assertThat(rows("select event_key from notification order by id"))
                .extracting(row -> row.replaceAll("(?i).*=|}", ""))
                .containsExactly("new", "old");
    }

    private void age(String column, String event, int days) {
        database.sql("update notification set " + column + " = :at where event_key = :event")
                .param("at", clock.instant().minus(days, ChronoUnit.DAYS).atOffset(java.time.ZoneOffset.UTC))
                .param("event", event)
                .update();
    }
}
