package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import app.ballast.portfolio.ProductId;
import app.ballast.support.ActingAs;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class TriageWatchTest extends BacklogTest {

    @Autowired
    private TriageWatch watch;

    @Test
    void theLikeliestDuplicateComesFirst() {
        log(Kind.FEATURE, "Gift cards for returning guests");
        WorkItemDetails same = log(Kind.STABILITY, "Retry storm takes the payment gateway down");
        WorkItemDetails near = log(Kind.STABILITY, "Payment gateway is slow");
        List<LinkedItem> likely =
                viewer.call(() -> watch.likely(checkout, "Payment gateway down: retry storms", null, 5));
        assertThat(likely).extracting(LinkedItem::key).containsExactly(same.key(), near.key());
        assertThat(viewer.call(() -> watch.likely(checkout, same.title(), same.id(), 5)))
                .extracting(LinkedItem::key)
                .containsExactly(near.key());
        assertThat(viewer.call(() -> watch.likely(checkout, "for the and", null, 5)))
                .isEmpty();
    }

    @Test
    void whatWasMergedAwayIsNoDuplicateToChoose() {
        WorkItemDetails one = log(Kind.FEATURE, "Saved baskets");
        WorkItemDetails two = log(Kind.FEATURE, "Saved baskets again");
        product.run(() -> triage.merge(two.id(), one.key()));
        assertThat(viewer.call(() -> watch.likely(checkout, "Saved baskets", null, 5)))
                .extracting(LinkedItem::key)
                .containsExactly(one.key());
    }

    @Test
    void aRestrictedProductHasNoDuplicatesForOthers() {
        ProductId secret = secretOf(ActingAs.somebody(people, "Insider", app.ballast.people.Role.PRODUCT));
        assertThatThrownBy(() -> viewer.call(() -> watch.likely(secret, "Hidden", null, 5)))
                .isInstanceOf(DomainException.class);
        assertThat(viewer.call(() -> watch.time(Set.of(secret))).waiting()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Login crashes on start, Login crashing at startup, 0.857",
        "Gift cards, Gift cards, 1.0",
        "Gift cards, Retry storm, 0.0",
    })
    void likenessIsTheShareOfCommonWords(String one, String other, double likeness) {
        assertThat(TitleWords.of(one).likeness(TitleWords.of(other)))
                .isCloseTo(likeness, org.assertj.core.data.Offset.offset(0.15));
    }

    @Test
    void timeToTriageIsMedianAndP90OfWhatWasDecided() {
        List<Duration> waits = List.of(
                Duration.ofHours(1),
                Duration.ofHours(2),
                Duration.ofHours(4),
                Duration.ofHours(8),
                Duration.ofHours(24));
        TimeToTriage time = TimeToTriage.of(LocalDate.of(2026, 1, 1), waits, java.time.Instant.EPOCH, 3);
        assertThat(time.median()).isEqualTo(Duration.ofHours(4));
        assertThat(time.p90()).isEqualTo(Duration.ofMinutes(17 * 60 + 36));
        assertThat(TimeToTriage.of(LocalDate.of(2026, 1, 1), List.of(), null, 0).median())
                .isNull();
    }

    @Test
    void whatWaitsIsCountedAndNoPartOfTheTime() {
        WorkItemDetails one = log(Kind.FEATURE, "One");
        log(Kind.FEATURE, "Two");
        product.run(() -> triage.accept(one.id()));
        TimeToTriage time = viewer.call(() -> watch.time(Set.of()));
        assertThat(time.decided()).isEqualTo(1);
        assertThat(time.waiting()).isEqualTo(1);
        assertThat(time.median()).isNotNull().isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void whatLooksAlikeHasAtLeastTheLeastInCommon() {
        for (int own = 1; own <= 30; own++) {
            TitleWords title = words(0, own);
            for (int common = 0; common <= own; common++) {
                TitleWords onlyThose = words(0, common);
                boolean alike = title.likeness(onlyThose) >= TitleWords.ALIKE;
                assertThat(common >= title.leastInCommon())
                        .as("%d of %d words, and no others", common, own)
                        .isEqualTo(alike);
            }
        }
    }

    private static TitleWords words(int from, int to) {
        return new TitleWords(IntStream.range(from, to).mapToObj(n -> "w" + n).collect(Collectors.toSet()));
    }
}
