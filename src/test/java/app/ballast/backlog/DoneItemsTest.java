package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import app.ballast.portfolio.ProductId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DoneItemsTest extends BacklogTest {

    @Autowired
    private DoneItems items;

    @Autowired
    private Clock clock;

    @Test
    void whatWasDoneInATimeIsFoundInThatTimeOnly() {
        WorkItemDetails first = log(Kind.FEATURE, "Gift cards");
        log(Kind.FEATURE, "Still open");
        product.run(() -> {
            triage.accept(first.id());
            backlog.move(first.id(), Status.DONE);
        });
        Instant now = clock.instant();
        Instant before = now.minus(Duration.ofHours(1));
        assertThat(found(checkout, before, now.plusSeconds(60)))
                .extracting(LinkedItem::title)
                .containsExactly("Gift cards");
        assertThat(found(checkout, before.minus(Duration.ofDays(1)), before)).isEmpty();
    }

    @Test
    void thoseOfAProductThatIsHiddenAnswerAsIfItWasNotThere() {
        ProductId hidden = secretOf(technology);
        assertThatThrownBy(() -> found(hidden, Instant.EPOCH, clock.instant())).isInstanceOf(DomainException.class);
    }

    private List<LinkedItem> found(ProductId product, Instant from, Instant to) {
        return viewer.call(() -> items.between(product, from, to, 10));
    }
}
