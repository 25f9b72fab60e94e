package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ballast.common.DomainException;
import app.ballast.common.DomainException.Sort;
import app.ballast.discussion.CommentId;
import app.ballast.discussion.CommentRow;
import app.ballast.discussion.EarlierText;
import app.ballast.discussion.NewComment;
import app.ballast.discussion.Reaction;
import app.ballast.discussion.ReactionCount;
import app.ballast.discussion.Said;
import app.ballast.discussion.TalkPage;
import app.ballast.discussion.TalkThread;
import app.ballast.discussion.TalkWriter;
import app.ballast.people.EmailAddress;
import app.ballast.people.NewPerson;
import app.ballast.people.PersonRow;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.support.ActingAs;
import app.ballast.support.Queries;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ItemTalkTest extends BacklogTest {

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void anAnswerToAnAnswerJoinsItsThread() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        CommentId first = say(viewer, item, "Why now?");
        CommentId answer = answer(product, item, first, "Christmas");
        CommentId second = answer(viewer, item, answer, "Then soon");
        say(technology, item, "Something else");
        TalkPage page = page(item, 50);
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.threads()).hasSize(2);
        TalkThread thread = page.threads().getFirst();
        assertThat(thread.first().id()).isEqualTo(first);
        assertThat(thread.answers()).extracting(CommentRow::id).containsExactly(answer, second);
        assertThat(thread.answers()).allSatisfy(row -> assertThat(row.thread()).isEqualTo(first));
    }

    @Test
    void whatAnEditedCommentSaidBeforeCanBeRead() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        CommentId id = say(viewer, item, "First");
        edit(viewer, item, id, "Second");
        edit(viewer, item, id, "Third");
        CommentRow row = one(item, id);
        assertThat(row.body()).isEqualTo("Third");
        assertThat(row.editedAt()).isNotNull();
        assertThat(viewer.<List<EarlierText>>call(() -> talk.read(item.id(), said -> said.earlierTexts(id))))
                .extracting(EarlierText::html)
                .containsExactly("<p>Second</p>\n", "<p>First</p>\n");
    }

    @Test
    void ofTwoWhoEditOneCommentTheSecondIsToldAndNothingIsLost() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        CommentId id = say(viewer, item, "First");
        long seen = one(item, id).version();
        write(viewer, item, writer -> writer.edit(id, seen, "From one window"));
        assertSort(() -> write(viewer, item, writer -> writer.edit(id, seen, "From the other window")), Sort.CONFLICT);
        assertThat(one(item, id).body()).isEqualTo("From one window");
        edit(viewer, item, id, "From the other window");
        assertThat(one(item, id).body()).isEqualTo("From the other window");
    }

    @Test
    void onlyItsAuthorEditsACommentAndAnAdministratorMayDeleteIt() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        ActingAs administrator = ActingAs.somebody(people, "Ad Min", Role.ADMIN);
        CommentId id = say(viewer, item, "Mine");
        assertSort(() -> edit(product, item, id, "Yours"), Sort.REFUSED);
        assertSort(() -> write(product, item, writer -> writer.delete(id)), Sort.REFUSED);
        assertSort(() -> edit(administrator, item, id, "Yours"), Sort.REFUSED);
        write(administrator, item, writer -> writer.delete(id));
        assertThat(one(item, id).deleted()).extracting("by").isEqualTo("Ad Min");
        assertSort(() -> write(viewer, item, writer -> writer.restore(id)), Sort.REFUSED);
    }

    @Test
    void aDeletedCommentLeavesAMarkAndItsTextIsNowhere() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        CommentId id = say(viewer, item, "A quokka lives here");
        answer(product, item, id, "Really?");
        edit(viewer, item, id, "A numbat lives here");
        assertThat(found("numbat")).containsExactly(item.key());
        write(viewer, item, writer -> writer.delete(id));
        CommentRow row = one(item, id);
        assertThat(row.body()).isEmpty();
        assertThat(row.html()).isEmpty();
        assertThat(row.deleted()).isNotNull();
        assertThat(found("numbat")).isEmpty();
        assertThat(viewer.<List<EarlierText>>call(() -> talk.read(item.id(), said -> said.earlierTexts(id))))
                .isEmpty();
        TalkPage page = page(item, 50);
        assertThat(page.total()).as("comments that say something").isEqualTo(1);
        assertThat(page.threads().getFirst().answers()).hasSize(1);
        assertSort(() -> edit(viewer, item, id, "Still here"), Sort.CONFLICT);
        assertSort(() -> write(viewer, item, writer -> writer.react(id, Reaction.AGREE, true)), Sort.CONFLICT);

        write(viewer, item, writer -> writer.restore(id));
        assertThat(one(item, id).body()).isEqualTo("A numbat lives here");
        assertThat(found("numbat")).containsExactly(item.key());
        assertThat(viewer.<List<EarlierText>>call(() -> talk.read(item.id(), said -> said.earlierTexts(id))))
                .hasSize(1);
    }

    @Test
    void eachReactsOncePerSignAndTakesItBack() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        CommentId id = say(viewer, item, "Shall we?");
        for (int i = 0; i < 2; i++) {
            write(product, item, writer -> writer.react(id, Reaction.AGREE, true));
        }
        write(viewer, item, writer -> writer.react(id, Reaction.AGREE, true));
        write(viewer, item, writer -> writer.react(id, Reaction.THANKS, true));
        assertThat(one(item, id).reactions())
                .containsExactly(
                        new ReactionCount(Reaction.AGREE, 2, true), new ReactionCount(Reaction.THANKS, 1, true));
        write(viewer, item, writer -> writer.react(id, Reaction.AGREE, false));
        assertThat(one(item, id).reactions()).first().isEqualTo(new ReactionCount(Reaction.AGREE, 1, false));
    }

    @Test
    void aSettledThreadIsOpenAgainOnceSomebodyAnswers() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        CommentId id = say(viewer, item, "Which colours?");
        CommentId answer = answer(product, item, id, "All");
        assertSort(() -> write(viewer, item, writer -> writer.resolve(answer)), Sort.INVALID);
        write(product, item, writer -> writer.resolve(id));
        assertThat(one(item, id).resolved()).extracting("by").isEqualTo("P. Manager");
        answer(viewer, item, answer, "Even pink?");
        assertThat(one(item, id).resolved()).isNull();
        write(product, item, writer -> writer.resolve(id));
        write(viewer, item, writer -> writer.reopen(id));
        assertThat(one(item, id).resolved()).isNull();
        assertThat(viewer.call(() -> talk.history(item.id(), 3)))
                .extracting("action")
                .containsExactly("reopened a thread on", "resolved a thread on", "commented on");
    }

    @Test
    void aCommentIsFoundOnlyWithItsOwnSubject() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        WorkItemDetails other = log(Kind.FEATURE, "Vouchers");
        CommentId id = say(viewer, item, "Here");
        assertSort(() -> one(other, id), Sort.NOT_FOUND);
        assertSort(() -> edit(viewer, other, id, "There"), Sort.NOT_FOUND);
        assertSort(() -> write(viewer, other, writer -> writer.delete(id)), Sort.NOT_FOUND);
        assertSort(() -> answer(viewer, other, id, "There"), Sort.NOT_FOUND);
        assertSort(() -> write(viewer, other, writer -> writer.react(id, Reaction.AGREE, true)), Sort.NOT_FOUND);
    }

    @Test
    void aMegabyteIsRefusedAndTwentyThousandCharactersAreNot() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        DomainException refusal =
                catchThrowableOfType(DomainException.class, () -> say(viewer, item, "x".repeat(1_000_000)));
        assertThat(refusal).hasMessage("A comment needs 1 to 20,000 characters; this one has 1,000,000.");
        assertThat(refusal.field()).isEqualTo("comment");
        say(viewer, item, "x".repeat(20_000));
        assertThat(page(item, 5).total()).isEqualTo(1);
    }

    @Test
    void aClockThatGoesBackNeitherReordersNorHides() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        CommentId first = say(viewer, item, "First");
        CommentId second = say(viewer, item, "Second");
        JdbcClient.create(dataSource)
                .sql(
                        "update discussion_comment set created_at = timestamp with time zone '2001-01-01 00:00:00Z' where id = ?")
                .param(second.value())
                .update();
        assertThat(page(item, 5).threads())
                .extracting(thread -> thread.first().id())
                .containsExactly(first, second);
    }

    @Test
    void theNewestAreReadFirstAndALinkLeadsToAnOlderOne() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        CommentId oldest = say(viewer, item, "0");
        CommentId answer = answer(viewer, item, oldest, "to 0");
        for (int i = 1; i < 40; i++) {
            say(viewer, item, String.valueOf(i));
        }
        TalkPage newest = page(item, 5);
        assertThat(bodies(newest)).containsExactly("35", "36", "37", "38", "39");
        assertThat(newest.earlier()).isTrue();
        assertThat(newest.later()).isFalse();
        TalkPage around = viewer.call(() -> talk.read(item.id(), said -> said.around(answer, 50)));
        assertThat(bodies(around)).first().isEqualTo("0");
        assertThat(bodies(around)).hasSize(11);
        assertThat(around.later()).isTrue();
        assertThat(around.earlier()).isFalse();
    }

    @Test
    void ofALongThreadTheNewestAnswersAreShownAndTheOthersOnDemand() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        CommentId first = say(viewer, item, "0");
        for (int i = 1; i <= 30; i++) {
            answer(viewer, item, first, String.valueOf(i));
        }
        TalkThread thread = page(item, 5).threads().getFirst();
        assertThat(thread.answers())
                .hasSize(20)
                .last()
                .extracting(CommentRow::body)
                .isEqualTo("30");
        assertThat(thread.earlier()).isEqualTo(10);
        assertThat(viewer.<List<CommentRow>>call(() -> talk.read(
                        item.id(),
                        said -> said.answersBefore(
                                first, thread.answers().getFirst().id(), 50))))
                .extracting(CommentRow::body)
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    }

    @Test
    void aPageAsksAsOftenForManyCommentsAsForAFew() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        fill(item, 2);
        long few = Queries.of(factory, () -> page(item, 50));
        fill(item, 40);
        assertThat(Queries.of(factory, () -> page(item, 50))).isEqualTo(few).isLessThan(14);
    }

    private void fill(WorkItemDetails item, int many) {
        for (int i = 0; i < many; i++) {
            CommentId id = say(viewer, item, "As with " + item.key() + " and D-1, @P. Manager");
            answer(product, item, id, "Yes, @T. Manager");
            write(product, item, writer -> writer.react(id, Reaction.AGREE, true));
        }
    }

    @Test
    void aKeyLeadsThereOnlyForThoseWhoSeeIt() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        ActingAs insider = ActingAs.somebody(people, "In Sider", Role.PRODUCT);
        var secret = secretOf(insider);
        ItemKey hidden = insider.call(() -> backlog.log(NewWorkItem.of(secret, Kind.FEATURE, "Hidden")));
        CommentId id = say(viewer, item, "See " + item.key() + ", " + hidden + ", CHK-999 and `" + item.key() + "`");
        assertThat(one(item, id).html())
                .contains("<a href=\"backlog/CHK-1\" router-link=\"\" rel=\"nofollow noopener noreferrer\">CHK-1</a>, ")
                .contains(", SEC-1, CHK-999 and <code>CHK-1</code>");
        assertThat(insider.<CommentRow>call(() -> talk.read(item.id(), said -> said.one(id)))
                        .html())
                .contains("<a href=\"backlog/SEC-1\"");
    }

    @Test
    void aMentionIsKeptByNumberAndReadByThePresentName() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        var team = SystemActor.call("Test", () -> teams.add("Checkout crew", Set.of(viewer.id())));
        CommentId id = say(viewer, item, "@p. manager, ask the @Checkout crew. mail@P. Manager `@P. Manager` @Nobody");
        CommentRow row = one(item, id);
        assertThat(row.body())
                .isEqualTo(
                        "@[P. Manager](person:%d), ask the @[Checkout crew](team:%d). mail@P. Manager `@P. Manager` @Nobody"
                                .formatted(product.id().value(), team.value()));
        assertThat(row.html())
                .contains("<span class=\"ballast-mention\">&#64;P. Manager</span>, ask the "
                        + "<span class=\"ballast-mention\">&#64;Checkout crew</span>. mail");
        assertThat(mentioned(id)).containsExactly("person " + product.id().value(), "team " + team.value());

        SystemActor.run("Test", () -> {
            PersonRow person = people.get(product.id());
            people.change(
                    person.id(),
                    person.version(),
                    new NewPerson("Petra Manager", new EmailAddress(person.email()), person.roles()));
        });
        assertThat(one(item, id).html()).contains("&#64;Petra Manager</span>");
        assertThat(viewer.<String>call(() -> talk.read(item.id(), said -> said.typed(id))))
                .startsWith("@Petra Manager, ask the @Checkout crew.");
        edit(viewer, item, id, "Nobody any more");
        assertThat(mentioned(id)).isEmpty();
    }

    @Test
    void aNameThatTwoPeopleHaveNamesNeither() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        ActingAs.somebody(people, "P. Manager", Role.VIEWER);
        CommentId id = say(viewer, item, "@P. Manager?");
        assertThat(mentioned(id)).isEmpty();
        CommentId exact =
                say(viewer, item, "@[P. Manager](person:" + product.id().value() + ")?");
        assertThat(mentioned(exact)).containsExactly("person " + product.id().value());
        assertThat(viewer.<String>call(() -> talk.read(item.id(), said -> said.typed(exact))))
                .as("typed so that it means the same again")
                .startsWith("@[P. Manager](person:");
    }

    @Test
    void whoIsNamedIsToldUnlessTheyCannotSeeTheSubjectAndThenTheWriterIs() {
        ActingAs insider = ActingAs.somebody(people, "In Sider", Role.PRODUCT);
        var secret = secretOf(insider);
        WorkItemDetails hidden =
                insider.call(() -> backlog.details(backlog.log(NewWorkItem.of(secret, Kind.FEATURE, "Hidden"))));
        Said said = insider.call(() ->
                talk.write(hidden.id(), writer -> writer.comment(NewComment.of("@P. Manager and @In Sider, look"))));
        assertThat(said.untold()).containsExactly("P. Manager");
        SystemActor.call("Test", () -> teams.add("Checkout crew", Set.of(viewer.id(), insider.id())));
        assertThat(insider.<Said>call(() -> talk.write(
                                hidden.id(), writer -> writer.comment(NewComment.of("@Checkout crew, look"))))
                        .untold())
                .as("nor can somebody of the team that is named")
                .containsExactly("A. Viewer");
        assertThat(told()).isEmpty();

        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        CommentId first = say(product, item, "Who knows?");
        CommentId id = answer(viewer, item, first, "@T. Manager does");
        assertThat(told())
                .as("whoever logged it watches it")
                .containsExactlyInAnyOrder(
                        "COMMENTED " + viewer.id().value(),
                        "MENTIONED " + technology.id().value(),
                        "REPLIED " + product.id().value());
        edit(viewer, item, id, "@T. Manager and @In Sider do");
        assertThat(told()).hasSize(4).contains("MENTIONED " + insider.id().value());
        say(viewer, item, "And now?");
        assertThat(told())
                .as("whoever takes part watches it from then on")
                .hasSize(7)
                .contains(
                        "COMMENTED " + product.id().value(),
                        "COMMENTED " + technology.id().value(),
                        "COMMENTED " + insider.id().value());
    }

    @Test
    void aNumberThatNobodyHasIsAMentionOfNobody() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        say(product, item, "@[Nobody](person:987654321) and @[No team](team:987654321), look");
        assertThat(told()).containsExactly("COMMENTED " + viewer.id().value());
    }

    private List<String> told() {
        return JdbcClient.create(dataSource)
                .sql("select kind, person_id from notification order by id")
                .query((row, number) -> row.getString(1) + " " + row.getLong(2))
                .list();
    }

    @Test
    void answersToWhatAMergeMovedGoBackWithIt() {
        WorkItemDetails kept = log(Kind.FEATURE, "Gift cards");
        WorkItemDetails twin = log(Kind.FEATURE, "Vouchers");
        CommentId id = say(viewer, twin, "On the twin");
        Triaged done = product.call(() -> triage.merge(twin.id(), kept.key()));
        CommentId answer = answer(product, kept, id, "Answered meanwhile");
        product.run(() -> triage.undo(done.id(), done.version()));
        assertThat(page(twin, 5).threads().getFirst().answers())
                .extracting(CommentRow::id)
                .containsExactly(answer);
        assertThat(page(kept, 5).threads()).isEmpty();
    }

    private List<String> mentioned(CommentId id) {
        return JdbcClient.create(dataSource)
                .sql("select kind, named_id from discussion_mention where comment_id = ? order by kind")
                .param(id.value())
                .query((row, number) -> row.getString(1) + " " + row.getLong(2))
                .list();
    }

    private List<ItemKey> found(String text) {
        return viewer.call(() ->
                backlog
                        .find(new BacklogFilter(text, Set.of(), Set.of(), Set.of(), null), BacklogSort.QUEUE, 0, 9)
                        .stream()
                        .map(BacklogRow::key)
                        .toList());
    }

    private CommentId say(ActingAs who, WorkItemDetails item, String text) {
        return who.call(() -> talk.write(
                item.id(), writer -> writer.comment(NewComment.of(text)).id()));
    }

    private CommentId answer(ActingAs who, WorkItemDetails item, CommentId to, String text) {
        return who.call(() -> talk.write(item.id(), writer -> writer.comment(new NewComment(text, to, null))
                .id()));
    }

    private void edit(ActingAs who, WorkItemDetails item, CommentId id, String text) {
        long version = one(item, id).version();
        write(who, item, writer -> writer.edit(id, version, text));
    }

    private void write(ActingAs who, WorkItemDetails item, Consumer<TalkWriter> act) {
        who.run(() -> talk.write(item.id(), writer -> {
            act.accept(writer);
            return true;
        }));
    }

    private CommentRow one(WorkItemDetails item, CommentId id) {
        return viewer.call(() -> talk.read(item.id(), said -> said.one(id)));
    }

    private TalkPage page(WorkItemDetails item, int most) {
        return viewer.call(() -> talk.read(item.id(), said -> said.newest(most)));
    }

    private static List<String> bodies(TalkPage page) {
        return page.threads().stream().map(thread -> thread.first().body()).toList();
    }

    private static void assertSort(ThrowingCallable call, Sort sort) {
        assertThat(catchThrowableOfType(DomainException.class, call))
                .extracting(DomainException::sort)
                .isEqualTo(sort);
    }
}
