package app.ballast.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import app.ballast.discussion.CommentId;
import app.ballast.discussion.CommentRow;
import app.ballast.discussion.NewComment;
import app.ballast.people.Role;
import app.ballast.portfolio.ProductId;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SeriesTalkTest extends ProductTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private SeriesService series;

    @Autowired
    private SeriesTalk talk;

    private SeriesId add(ActingAs who, ProductId product, String metric) {
        return who.call(() -> series.add(new NewSeries(
                        product,
                        null,
                        metric,
                        "The " + metric,
                        Unit.OTHER,
                        "requests/s",
                        Combine.MEAN,
                        false,
                        Better.UP,
                        Side.RELIABILITY,
                        null,
                        "Test")))
                .id();
    }

    private CommentId say(ActingAs who, SeriesId id, String text, @Nullable LocalDate day) {
        return who.call(() -> talk.write(
                id, writer -> writer.comment(new NewComment(text, null, day)).id()));
    }

    private List<CommentRow> said(ActingAs who, SeriesId id) {
        return who.call(() -> talk.read(id, reader -> reader.after(null, 10)));
    }

    @Test
    void whoeverSeesASeriesTalksAboutADayOfItOrAboutAll() {
        SeriesId id = add(technology, checkout, "latency");
        say(viewer, id, "The sale began", DAY);
        say(product, id, "Too slow all along", null);
        assertThat(said(viewer, id)).extracting(CommentRow::pinnedOn).containsExactly(DAY, null);
        assertThat(said(viewer, id))
                .extracting(CommentRow::body)
                .containsExactly("The sale began", "Too slow all along");
    }

    @Test
    void aCommentStandsInTheActivityOfTheSeriesProduct() {
        SeriesId id = add(technology, checkout, "latency");
        say(viewer, id, "The sale began", DAY);
        assertThat(rows("select action, product_id from activity where subject_type = '" + SeriesService.SUBJECT
                        + "' and action = 'commented on'"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(String.valueOf(checkout.value())));
    }

    @Test
    void aCommentIsFoundWithItsOwnSeriesOnly() {
        SeriesId one = add(technology, checkout, "latency");
        SeriesId other = add(technology, checkout, "queue-depth");
        CommentId comment = say(viewer, one, "Here", null);
        assertThat(said(viewer, other)).isEmpty();
        assertNotFound(() -> viewer.call(() -> talk.read(other, reader -> reader.one(comment))));
        assertNotFound(() -> viewer.run(() -> talk.write(other, writer -> {
            writer.delete(comment);
            return true;
        })));
    }

    @Test
    void aSeriesOfARestrictedProductIsForOutsidersAsNoneAtAll() {
        ActingAs insider = somebody("In Sider", Role.TECHNOLOGY);
        SeriesId id = add(insider, secretOf(insider), "latency");
        say(insider, id, "Among us", DAY);
        for (ActingAs outsider : List.of(viewer, technology, somebody("Ad Min", Role.ADMIN))) {
            assertNotFound(() -> said(outsider, id));
            assertNotFound(() -> say(outsider, id, "What is this?", null));
        }
        assertThat(said(insider, id)).hasSize(1);
    }

    private static void assertNotFound(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.sort())
                        .isEqualTo(DomainException.Sort.NOT_FOUND));
    }
}
