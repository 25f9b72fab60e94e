package app.ballast.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import app.ballast.discussion.CommentId;
import app.ballast.discussion.CommentRow;
import app.ballast.discussion.NewComment;
import app.ballast.people.Role;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.support.ActingAs;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IncidentTalkTest extends IncidentTest {

    @Autowired
    private IncidentTalk talk;

    private CommentId say(ActingAs who, IncidentId incident, String text) {
        return who.call(() -> talk.write(
                incident, writer -> writer.comment(NewComment.of(text)).id()));
    }

    private List<String> said(ActingAs who, IncidentId incident) {
        return who.call(() -> talk.read(incident, reader -> reader.after(null, 10))).stream()
                .map(CommentRow::body)
                .toList();
    }

    @Test
    void whoeverSeesAnIncidentTalksAboutItWhileItLastsAndAfter() {
        IncidentId incident = open("Payments are refused", 0, 2);
        say(viewer, incident, "Customers call");
        technology.run(() -> service.resolve(incident));
        say(product, incident, "Nobody calls any more");
        assertThat(said(viewer, incident)).containsExactly("Customers call", "Nobody calls any more");
    }

    @Test
    void aCommentStandsInTheActivityAndIsHiddenWhereAllServicesAre() {
        IncidentId seen = open("Payments are refused", 0, 2);
        say(viewer, seen, "Customers call");
        assertThat(products("commented on")).containsExactly("{PRODUCT_ID=null}");
        ActingAs insider = somebody("In Sider", Role.TECHNOLOGY);
        ProductId secret = secretOf(insider);
        IncidentId hidden = hidden(insider, secret);
        say(insider, hidden, "Among us");
        assertThat(products("commented on"))
                .containsExactly("{PRODUCT_ID=null}", "{PRODUCT_ID=" + secret.value() + "}");
    }

    private List<String> products(String action) {
        return rows("select product_id from activity where subject_type = '" + IncidentId.SUBJECT + "' and action = '"
                        + action + "' order by id")
                .stream()
                .map(row -> row.toUpperCase(Locale.ROOT).replace("NULL", "null"))
                .toList();
    }

    private IncidentId hidden(ActingAs insider, ProductId secret) {
        ServiceRef service = add("Hidden", Map.of(secret, true));
        return insider.call(() ->
                this.service.open(IncidentDraft.begun(service.id(), minute(0), new IncidentNotes("Quiet", 1, null))));
    }

    @Test
    void aCommentIsFoundWithItsOwnIncidentOnly() {
        IncidentId one = open("Payments are refused", 0, 2);
        IncidentId other = open("Search is slow", 10, 3);
        CommentId comment = say(viewer, one, "Here");
        assertThat(said(viewer, other)).isEmpty();
        assertNotFound(() -> viewer.call(() -> talk.read(other, reader -> reader.one(comment))));
        assertNotFound(() -> viewer.run(() -> talk.write(other, writer -> {
            writer.delete(comment);
            return true;
        })));
    }

    @Test
    void anIncidentOfARestrictedProductIsForOutsidersAsNoneAtAll() {
        ActingAs insider = somebody("In Sider", Role.TECHNOLOGY);
        ProductId secret = secretOf(insider);
        ServiceRef hidden = add("Hidden", Map.of(secret, true));
        IncidentId incident = insider.call(
                () -> service.open(IncidentDraft.begun(hidden.id(), minute(0), new IncidentNotes("Quiet", 1, null))));
        say(insider, incident, "Among us");
        for (ActingAs outsider : List.of(viewer, technology, somebody("Ad Min", Role.ADMIN))) {
            assertNotFound(() -> said(outsider, incident));
            assertNotFound(() -> say(outsider, incident, "What is this?"));
        }
        assertThat(said(insider, incident)).containsExactly("Among us");
    }

    private static void assertNotFound(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.sort())
                        .isEqualTo(DomainException.Sort.NOT_FOUND));
    }
}
