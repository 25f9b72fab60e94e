package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ballast.common.DomainException;
import app.ballast.common.DomainException.Sort;
import app.ballast.common.SubjectRef;
import app.ballast.discussion.InboxEntry;
import app.ballast.discussion.InboxFilter;
import app.ballast.discussion.InboxGroup;
import app.ballast.discussion.InboxService;
import app.ballast.discussion.NewsKind;
import app.ballast.discussion.WatchService;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.ProductId;
import app.ballast.support.ActingAs;
import app.ballast.support.Queries;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ViewNewsTest extends BacklogTest {

    @Autowired
    private ViewService views;

    @Autowired
    private ViewNews news;

    @Autowired
    private ViewWatching watching;

    @Autowired
    private WatchService watches;

    @Autowired
    private InboxService inbox;

    @Autowired
    private BulkService bulk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void whoeverWatchesAViewIsToldOfAnItemThatComesInByBeingLoggedOrChanged() {
        WorkItemDetails before = log(Kind.TECH_DEBT, "Was there");
        WorkItemDetails other = log(Kind.FEATURE, "Not yet");
        SavedViewId view = watched(product, "Storms", true, "storm", technology);
        WorkItemDetails logged = log(Kind.STABILITY, "Retry storm");
        log(Kind.STABILITY, "Quiet");
        product.run(() -> backlog.edit(other.id(), other.version(), titled(other.edit(), "Brain storm")));
        product.run(() -> talk.vote(before.id(), true));
        news.look();
        assertThat(told(technology))
                .containsExactlyInAnyOrder(
                        "CHK-3 Retry storm: A. Viewer [Storms] backlog/CHK-3?in=" + view.value(),
                        "CHK-2 Brain storm: P. Manager [Storms] backlog/CHK-2?in=" + view.value());
        news.look();
        now(logged);
        assertThat(told(technology)).hasSize(2);
        assertThat(count("watched_view_touch")).isZero();
    }

    @Test
    void whatIsInAViewIsToldOfAgainOnlyOnceItHasLeftIt() {
        watched(product, "Storms", true, "storm", technology);
        WorkItemDetails item = log(Kind.FEATURE, "Storm");
        news.look();
        retitle(item, "Big storm");
        news.look();
        assertThat(told(technology)).hasSize(1);
        retitle(item, "Calm");
        news.look();
        retitle(item, "A storm again");
        news.look();
        assertThat(told(technology)).hasSize(2);
    }

    @Test
    void nobodyIsToldOfWhatTheyDidThemselves() {
        watched(product, "Storms", true, "storm", product, technology, viewer);
        WorkItemDetails item = log(Kind.FEATURE, "Storm");
        product.run(() -> triage.accept(item.id()));
        news.look();
        assertThat(kinds(viewer)).doesNotContain(NewsKind.ENTERED);
        assertThat(kinds(product)).isEmpty();
        assertThat(kinds(technology)).containsExactly(NewsKind.ENTERED);
    }

    @Test
    void whoeverWatchesTheProductTooIsToldOfANewItemOnce() {
        watched(product, "Storms", true, "storm", technology);
        technology.run(() -> watches.watch(new SubjectRef("product", checkout.value()), true));
        log(Kind.FEATURE, "Storm");
        news.look();
        assertThat(kinds(technology)).containsExactly(NewsKind.LOGGED);
    }

    @Test
    void newsOfItemsAndOfViewsThatSomebodyDoesNotSeeAreNotWritten() {
        ActingAs insider = ActingAs.somebody(people, "Insider", Role.PRODUCT);
        ProductId secret = secretOf(insider);
        SavedViewId all = watched(product, "Storms", true, "storm", technology, insider);
        watched(insider, "Ours", true, "-product:SEC storm", product);
        insider.run(() -> backlog.log(NewWorkItem.of(secret, Kind.FEATURE, "Secret storm")));
        log(Kind.FEATURE, "Storm");
        news.look();
        assertThat(told(technology)).containsExactly("CHK-1 Storm: A. Viewer [Storms] backlog/CHK-1?in=" + all.value());
        assertThat(labels(product)).isEmpty();
        assertThat(told(insider)).hasSize(1);
    }

    @Test
    void aViewThatIsSharedNoMoreIsTakenOutOfTheInboxesOfOthersAndTellsThemNothing() {
        SavedViewId view = watched(product, "Storms", true, "storm", product, technology);
        log(Kind.FEATURE, "Storm");
        news.look();
        product.run(() -> views.change(view, 0, view("Storms", false, "storm")));
        log(Kind.FEATURE, "Next storm");
        news.look();
        assertThat(told(technology)).isEmpty();
        assertThat(technology.call(() -> inbox.unread(10))).isZero();
        assertThat(told(product)).hasSize(2);
    }

    @Test
    void deletingAViewEndsItsWatching() {
        SavedViewId view = watched(product, "Storms", true, "storm", technology);
        product.run(() -> views.delete(view));
        log(Kind.FEATURE, "Storm");
        news.look();
        assertThat(kinds(technology)).isEmpty();
        assertThat(count("watched_view") + count("watcher where subject_type = 'saved-view'"))
                .isZero();
        assertThat(count("watched_view_touch")).isZero();
    }

    @Test
    void aDeletionThatIsTakenBackBringsBackTheWatchersAndTheAddress() {
        SavedViewId view = watched(product, "Storms", true, "storm", technology, viewer);
        log(Kind.FEATURE, "Before");
        DeletedView deleted = product.call(() -> views.delete(view));
        log(Kind.FEATURE, "Storm meanwhile");
        DomainException refused =
                catchThrowableOfType(DomainException.class, () -> technology.run(() -> views.restore(deleted)));
        assertThat(refused.sort()).isEqualTo(Sort.NOT_FOUND);
        product.run(() -> views.restore(deleted));
        log(Kind.FEATURE, "Storm after");
        news.look();
        assertThat(told(technology))
                .containsExactly("CHK-3 Storm after: A. Viewer [Storms] backlog/CHK-3?in=" + view.value());
    }

    @Test
    void whatANewFilterFindsHasNotComeIn() {
        WorkItemDetails calm = log(Kind.FEATURE, "Calm");
        SavedViewId view = watched(product, "Mine", true, "storm", technology);
        product.run(() -> views.change(view, 0, view("Mine", true, "calm")));
        product.run(() -> backlog.edit(calm.id(), calm.version(), titled(calm.edit(), "Very calm")));
        news.look();
        assertThat(kinds(technology)).isEmpty();
        retitle(calm, "Loud");
        log(Kind.FEATURE, "Calmer");
        news.look();
        assertThat(kinds(technology)).containsExactly(NewsKind.ENTERED);
    }

    @Test
    void aSharedViewOfWhatIsMineTellsEachOfTheirOwn() {
        watched(product, "Mine", true, "person:me", product, technology);
        WorkItemDetails one = log(Kind.FEATURE, "One");
        WorkItemDetails two = log(Kind.TECH_DEBT, "Two");
        SystemActor.run("Test", () -> assign(one, product.id()));
        SystemActor.run("Test", () -> assign(two, technology.id()));
        news.look();
        assertThat(labels(product)).containsExactly("CHK-1 One");
        assertThat(labels(technology)).containsExactly("CHK-2 Two");
    }

    @Test
    void whoeverWaitsForAHiddenItemIsBlockedForThoseWhoSeeThatItem() {
        assertThat(ViewItems.isPersonal("is:blocked")).isTrue();
        assertThat(ViewItems.isPersonal("-is:Blocking kind:debt")).isTrue();
        assertThat(ViewItems.isPersonal("assignee:ME")).isTrue();
        assertThat(ViewItems.isPersonal("me is:open kind:debt")).isFalse();
    }

    @Test
    void manyAtOnceAreToldAsANumberOfThoseThatExistForTheReader() {
        ActingAs insider = ActingAs.somebody(people, "Insider", Role.PRODUCT);
        ProductId secret = secretOf(insider);
        SavedViewId view = watched(product, "Storms", true, "storm", technology, insider);
        transaction.executeWithoutResult(status -> product.run(() -> IntStream.range(0, 30)
                .forEach(i -> backlog.log(NewWorkItem.of(checkout, Kind.FEATURE, "Storm " + i)))));
        news.look();
        assertThat(told(technology))
                .containsExactly("Storms: P. Manager [30] backlog?saved=" + view.value() + "&q=storm");
        database.sql("delete from notification").update();
        insider.run(() -> IntStream.range(0, 25)
                .forEach(i -> backlog.log(NewWorkItem.of(secret, Kind.FEATURE, "Secret storm " + i))));
        news.look();
        assertThat(told(technology)).isEmpty();
    }

    @Test
    void aViewThatHoldsThousandsCannotBeWatched() {
        log(Kind.FEATURE, "Storm one");
        log(Kind.FEATURE, "Storm two");
        SavedViewId view = product.call(() -> views.save(view("Storms", true, "storm")));
        transaction.executeWithoutResult(status -> watching.follow(view, "storm", Set.of(technology.id()), 2));
        transaction.executeWithoutResult(status -> watching.follow(view, "storm", Set.of(), 2));
        DomainException refused = catchThrowableOfType(
                DomainException.class,
                () -> transaction.executeWithoutResult(
                        status -> watching.follow(view, "storm", Set.of(technology.id()), 1)));
        assertThat(refused.sort()).isEqualTo(Sort.INVALID);
        assertThat(count("watched_view")).isZero();
    }

    @Test
    void whoeverStopsWatchingIsToldNothingMoreAndNothingIsKeptForNobody() {
        SavedViewId view = watched(product, "Storms", true, "storm", technology);
        technology.run(() -> watches.watch(view.subject(), false));
        log(Kind.FEATURE, "Storm");
        news.look();
        assertThat(kinds(technology)).isEmpty();
        assertThat(count("watched_view") + count("watched_view_touch")).isZero();
    }

    @Test
    void ninetyChangesTakeAsManyStatementsAsThree() {
        watched(product, "Storms", true, "storm", technology, viewer);
        watched(product, "Debts", true, "kind:debt", technology);
        long few = look(3);
        assertThat(look(90)).isLessThanOrEqualTo(few);
    }

    private long look(int changed) {
        product.run(() -> IntStream.range(0, changed)
                .forEach(i -> backlog.log(NewWorkItem.of(checkout, Kind.FEATURE, "Quiet " + i))));
        return Queries.of(factory, news::look);
    }

    private SavedViewId watched(ActingAs owner, String name, boolean shared, String text, ActingAs... by) {
        SavedViewId view = owner.call(() -> views.save(view(name, shared, text)));
        for (ActingAs reader : by) {
            reader.run(() -> watches.watch(view.subject(), true));
        }
        return view;
    }

    private void retitle(WorkItemDetails item, String title) {
        WorkItemDetails present = now(item);
        product.run(() -> backlog.edit(present.id(), present.version(), titled(present.edit(), title)));
    }

    private void assign(WorkItemDetails item, PersonId to) {
        WorkItemDetails present = now(item);
        backlog.edit(present.id(), present.version(), present.edit().assignedTo(to));
    }

    private static NewView view(String name, boolean shared, String text) {
        return new NewView(name, shared, text, ViewType.TABLE);
    }

    private List<InboxGroup> groups(ActingAs reader) {
        return reader.call(() -> inbox.groups(InboxFilter.PLAIN, 0, 100));
    }

    private List<String> labels(ActingAs reader) {
        return groups(reader).stream()
                .filter(group -> group.entries().stream().anyMatch(entry -> entry.kind() == NewsKind.ENTERED))
                .map(InboxGroup::label)
                .toList();
    }

    private List<NewsKind> kinds(ActingAs reader) {
        return groups(reader).stream()
                .flatMap(group -> group.entries().stream())
                .map(InboxEntry::kind)
                .filter(kind -> kind != NewsKind.TRIAGED)
                .toList();
    }

    private List<String> told(ActingAs reader) {
        return groups(reader).stream()
                .flatMap(group -> group.entries().stream()
                        .map(entry -> group.label() + ": " + entry.author() + " " + entry.words() + " " + entry.path()))
                .toList();
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
