package app.ballast.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.common.SubjectRef;
import app.ballast.discussion.InboxStore.Stored;
import app.ballast.mail.MailTrap;
import app.ballast.people.AccountService;
import app.ballast.people.ColorPreference;
import app.ballast.people.MailAddresses;
import app.ballast.people.PersonId;
import app.ballast.people.Preferences;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.people.TeamId;
import app.ballast.people.TeamService;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.Visibility;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class NewsMailTest extends ProductTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    @Autowired
    private NewsMailStore store;

    @Autowired
    private MailWishStore wishStore;

    @Autowired
    private MailWishService wishes;

    @Autowired
    private MailTokens tokens;

    @Autowired
    private MailAddresses addresses;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Notifier notifier;

    @Autowired
    private InboxService inbox;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private TeamService groups;

    @Autowired
    private AccountService account;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private final MailTrap trap = new MailTrap();

    @SuppressWarnings("NullAway.Init")
    private SubjectRef item;

    @BeforeEach
    void anItem() {
        item = item(checkout, "Thing");
        transaction.executeWithoutResult(
                status -> store.skipOlder(Instant.parse("2100-01-01T00:00:00Z"), Instant.EPOCH));
    }

    private SubjectRef item(ProductId where, String title) {
        return SystemActor.call("Test", () -> backlog.id(backlog.log(NewWorkItem.of(where, Kind.FEATURE, title)))
                .subject());
    }

    private void write(String now) {
        write(now, store);
    }

    private void write(String now, NewsMailStore read) {
        trap.clock().set(Instant.parse(now));
        new NewsMail(read, wishStore, tokens, addresses, subjects, trap.mailer(), transaction, trap.clock()).write();
    }

    /** Told a minute before {@code now}. */
    private void tell(NewsKind kind, SubjectRef subject, String event, String now, PersonId... to) {
        product.run(() -> transaction.executeWithoutResult(
                status -> notifier.tell(News.of(kind, subject, event).to(List.of(to)))));
        database.sql("update notification set created_at = :at where event_key = :event")
                .param("at", Instant.parse(now).minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("event", event)
                .update();
    }

    @Test
    void whatIsMeantForSomebodyComesAtOnceAndOnce() {
        tell(NewsKind.MENTIONED, item, "a", "2026-03-02T10:00:00Z", viewer.id());
        tell(NewsKind.ASSIGNED, item, "b", "2026-03-02T10:00:00Z", viewer.id());
        write("2026-03-02T10:00:00Z");
        write("2026-03-02T10:00:05Z");
        assertThat(trap.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("CHK-1 Thing: P. Manager assigned it to you");
            assertThat(letter.plain())
                    .contains("P. Manager mentioned you", "https://b.example/backlog/CHK-1", "/unsubscribe/");
        });
    }

    @Test
    void whatWasReadBeforeComesInNoLetter() {
        tell(NewsKind.MENTIONED, item, "a", "2026-03-02T10:00:00Z", viewer.id());
        viewer.run(() -> inbox.mark(InboxPart.all(InboxFilter.PLAIN), InboxMark.Act.READ));
        write("2026-03-02T10:00:00Z");
        assertThat(trap.letters()).isEmpty();
    }

    /** Runs something in another thread, and so in a transaction of its own, whenever news have been read for a letter. */
    private NewsMailStore thenBeside(Runnable beside) {
        return new NewsMailStore(database) {
            @Override
            List<Stored> unread(PersonId person, Set<NewsGroup> wanted) {
                List<Stored> found = super.unread(person, wanted);
                CompletableFuture.runAsync(beside).join();
                return found;
            }
        };
    }

    @Test
    void whatHappensWhileALetterIsWrittenComesInTheNextOne() {
        tell(NewsKind.MENTIONED, item, "a", "2026-03-02T10:00:00Z", viewer.id());
        write(
                "2026-03-02T10:00:00Z",
                thenBeside(() -> tell(NewsKind.MENTIONED, item, "b", "2026-03-02T10:00:00Z", viewer.id())));
        write("2026-03-02T10:00:05Z");
        assertThat(trap.letters()).hasSize(2);
    }

    @Test
    void newsThatAnotherNodeHasPutIntoALetterMeanwhileMakeNoSecondOne() {
        tell(NewsKind.MENTIONED, item, "a", "2026-03-02T10:00:00Z", viewer.id());
        write("2026-03-02T10:00:00Z", thenBeside(() -> database.sql(
                        "update notification set mailed_at = created_at where event_key = 'a'")
                .update()));
        write("2026-03-02T10:00:05Z");
        assertThat(trap.letters()).isEmpty();
    }

    @Test
    void aDigestComesOnceForALocalDayWhateverTheClockDoes() {
        live(viewer, ZURICH);
        tell(NewsKind.COMMENTED, item, "a", "2026-03-28T06:00:00Z", viewer.id());
        write("2026-03-28T06:59:00Z");
        assertThat(trap.letters()).as("7:59 in Zurich").isEmpty();
        write("2026-03-28T07:00:00Z");
        assertThat(trap.letters()).hasSize(1);
        tell(NewsKind.COMMENTED, item, "b", "2026-03-28T07:30:00Z", viewer.id());
        write("2026-03-28T20:00:00Z");
        write("2026-03-28T07:30:00Z");
        assertThat(trap.letters())
                .as("the same day, and a clock that goes back")
                .hasSize(1);
        write("2026-03-29T05:59:00Z");
        assertThat(trap.letters()).as("7:59 on the day that summer begins").hasSize(1);
        write("2026-03-29T06:00:00Z");
        assertThat(trap.letters()).as("8:00").hasSize(2);
    }

    /** On 25 October 2026 the clocks of Zurich go from 3:00 back to 2:00, at 1:00 UTC. */
    @Test
    void anHourThatADayHasTwiceBringsOneDigestAndNothingIsLost() {
        live(viewer, ZURICH);
        viewer.run(() -> wishes.wish(new MailWish(MailWish.USUAL.channels(), 2, null, null)));
        tell(NewsKind.COMMENTED, item, "a", "2026-10-24T20:00:00Z", viewer.id());
        write("2026-10-24T23:59:00Z");
        assertThat(trap.letters()).as("1:59").isEmpty();
        write("2026-10-25T00:00:00Z");
        assertThat(trap.letters()).as("2:00").hasSize(1);
        tell(NewsKind.DONE, item, "b", "2026-10-25T00:30:00Z", viewer.id());
        for (String again : List.of(
                "2026-10-25T00:59:59Z", "2026-10-25T01:00:00Z", "2026-10-25T01:59:59Z", "2026-10-25T02:00:00Z")) {
            write(again);
            assertThat(trap.letters()).as(again).hasSize(1);
        }
        write("2026-10-26T00:59:00Z");
        assertThat(trap.letters()).as("1:59 on the next day").hasSize(1);
        write("2026-10-26T01:00:00Z");
        assertThat(trap.letters()).hasSize(2);
        assertThat(trap.letters().getFirst().plain()).contains("commented").doesNotContain("moved it to done");
        assertThat(trap.letters().getLast().plain())
                .contains("moved it to done")
                .doesNotContain("commented");
    }

    @Test
    void newsOfAnHourThatComesAgainAreInThatDaysDigestWhereNoneHasGone() {
        live(viewer, ZURICH);
        viewer.run(() -> wishes.wish(new MailWish(MailWish.USUAL.channels(), 2, null, null)));
        write("2026-10-25T00:00:00Z");
        tell(NewsKind.COMMENTED, item, "a", "2026-10-25T01:15:00Z", viewer.id());
        write("2026-10-25T01:15:00Z");
        write("2026-10-25T12:00:00Z");
        assertThat(trap.letters()).hasSize(1);
    }

    @Test
    void quietHoursLastTwiceAsLongWhereTheirHourComesTwiceAndNotAtAllWhereItIsLeftOut() {
        live(viewer, ZURICH);
        viewer.run(() -> wishes.wish(new MailWish(MailWish.USUAL.channels(), 8, 2, 3)));
        tell(NewsKind.MENTIONED, item, "a", "2026-10-25T00:00:00Z", viewer.id());
        for (String quiet : List.of("2026-10-25T00:00:00Z", "2026-10-25T00:59:59Z", "2026-10-25T01:59:59Z")) {
            write(quiet);
            assertThat(trap.letters()).as(quiet).isEmpty();
        }
        write("2026-10-25T02:00:00Z");
        assertThat(trap.letters()).as("3:00").hasSize(1);

        tell(NewsKind.MENTIONED, item, "b", "2027-03-28T00:59:59Z", viewer.id());
        write("2027-03-28T01:00:00Z");
        assertThat(trap.letters()).as("3:00 follows upon 1:59").hasSize(2);
    }

    @Test
    void aServersClockThatStepsBackTellsNothingTwiceAndLosesNothing() {
        live(viewer, ZURICH);
        viewer.run(() -> wishes.wish(new MailWish(MailWish.USUAL.channels(), 0, null, null)));
        tell(NewsKind.MENTIONED, item, "a", "2026-03-09T23:00:00Z", viewer.id());
        tell(NewsKind.COMMENTED, item, "b", "2026-03-09T23:00:00Z", viewer.id());
        write("2026-03-09T23:00:00Z");
        assertThat(trap.letters()).as("one at once, and the digest of 10 March").hasSize(2);

        tell(NewsKind.ASSIGNED, item, "c", "2026-03-09T22:50:00Z", viewer.id());
        tell(NewsKind.DONE, item, "d", "2026-03-09T22:50:00Z", viewer.id());
        write("2026-03-09T22:50:00Z");
        assertThat(trap.letters()).as("9 March again").hasSize(3);
        assertThat(trap.letters().getLast().plain())
                .contains("assigned it to you")
                .doesNotContain("mentioned");
        write("2026-03-09T23:00:00Z");
        write("2026-03-10T22:59:00Z");
        assertThat(trap.letters()).as("10 March has had its digest").hasSize(3);
        write("2026-03-10T23:00:00Z");
        assertThat(trap.letters()).hasSize(4);
        assertThat(trap.letters().getLast().plain())
                .contains("moved it to done")
                .doesNotContain("commented", "mentioned", "assigned");
        assertThat(rows("select id from notification where mailed_at is null")).isEmpty();
    }

    @Test
    void inQuietHoursNothingComesAndAfterThemAllOfIt() {
        live(viewer, ZURICH);
        viewer.run(() -> wishes.wish(new MailWish(MailWish.USUAL.channels(), 8, 22, 7)));
        tell(NewsKind.MENTIONED, item, "a", "2026-03-02T23:00:00Z", viewer.id());
        write("2026-03-02T23:00:00Z");
        write("2026-03-03T05:59:00Z");
        assertThat(trap.letters()).isEmpty();
        write("2026-03-03T06:00:00Z");
        assertThat(trap.letters()).hasSize(1);
    }

    @Test
    void whatIsRestrictedBeforeALetterIsWrittenIsNotInIt() {
        tell(NewsKind.MENTIONED, item, "a", "2026-03-02T10:00:00Z", viewer.id());
        TeamId team = SystemActor.call("Test", () -> groups.add("Few", Set.of(product.id())));
        SystemActor.run(
                "Test",
                () -> products.change(
                        checkout,
                        products.products().getFirst().version(),
                        "Checkout",
                        Visibility.RESTRICTED,
                        Set.of(team)));
        write("2026-03-02T10:00:00Z");
        assertThat(trap.letters()).isEmpty();
    }

    @Test
    void outsidersOfARestrictedProductGetNoLetter() {
        ActingAs insider = somebody("In Sider", Role.PRODUCT);
        ActingAs administrator = somebody("Ad Min", Role.ADMIN);
        SubjectRef secret = item(secretOf(insider), "Plan");
        tell(NewsKind.MENTIONED, secret, "a", "2026-03-02T10:00:00Z", viewer.id(), administrator.id(), insider.id());
        write("2026-03-02T10:00:00Z");
        assertThat(trap.letters()).singleElement().satisfies(letter -> assertThat(letter.to())
                .isEqualTo(rows("select email from person where id = "
                                + insider.id().value())
                        .getFirst()
                        .replaceAll("(?i).*=|}", "")));
    }

    @Test
    void tenThousandNewsMakeOneLetter() {
        News[] many = java.util.stream.IntStream.range(0, 10_000)
                .mapToObj(i -> News.of(NewsKind.ASSIGNED, item, "many:" + i).to(Set.of(viewer.id())))
                .toArray(News[]::new);
        product.run(() -> transaction.executeWithoutResult(status -> notifier.tell(List.of(many))));
        write(Instant.now().toString());
        assertThat(trap.letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.html().length()).isLessThan(20_000));
        write(Instant.now().plusSeconds(5).toString());
        assertThat(trap.letters()).hasSize(1);
    }

    @Test
    void whatPeopleTypeIsTextInALetter() {
        SubjectRef attack = item(checkout, "<script>alert(1)</script><img src=x onerror=alert(2)>");
        tell(NewsKind.MENTIONED, attack, "a", "2026-03-02T10:00:00Z", viewer.id());
        write("2026-03-02T10:00:00Z");
        assertThat(trap.letters()).singleElement().satisfies(letter -> assertThat(letter.html())
                .doesNotContain("<script", "<img")
                .contains("&lt;script&gt;"));
    }

    @Test
    void theLinkOfALetterEndsThemWithoutSigningInAndNoOtherDoes() {
        String token = tokens.of(viewer.id());
        assertThat(wishes.isToken(token)).isTrue();
        assertThat(wishes.isToken(token.substring(2))).isFalse();
        assertThat(wishes.isToken("")).isFalse();
        wishes.end(token);
        assertThat(viewer.call(() -> wishes.mine()).channels().values()).containsOnly(MailChannel.OFF);
        tell(NewsKind.MENTIONED, item, "a", "2026-03-02T10:00:00Z", viewer.id());
        write("2026-03-02T10:00:00Z");
        assertThat(trap.letters()).isEmpty();
        assertThat(technology.call(() -> wishes.mine())).isEqualTo(MailWish.USUAL);
    }

    @Test
    void whatWaitedWhileThereWasNoMailServerIsNotSentDaysLater() {
        tell(NewsKind.MENTIONED, item, "a", "2026-03-02T10:00:00Z", viewer.id());
        write("2026-03-06T10:00:00Z");
        assertThat(trap.letters()).isEmpty();
    }

    @Test
    void aWishKeepsEachGroupsChannel() {
        MailWish wish = new MailWish(
                Map.of(NewsGroup.WATCHED, MailChannel.AT_ONCE, NewsGroup.MENTIONS, MailChannel.DIGEST), 17, 20, 6);
        viewer.run(() -> wishes.wish(wish));
        assertThat(viewer.call(() -> wishes.mine())).isEqualTo(wish);
    }

    private void live(ActingAs person, ZoneId zone) {
        person.run(() -> account.prefer(new Preferences(ColorPreference.values()[0], true, zone, null, null)));
    }
}
