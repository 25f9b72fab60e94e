package app.ballast.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.FlowService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Outcome;
import app.ballast.backlog.marks.ItemMark;
import app.ballast.decisions.ShippedPromise.Subject;
import app.ballast.decisions.review.PromiseVerdict.Said;
import app.ballast.engagement.FeatureAdoption;
import app.ballast.engagement.FeatureDraft;
import app.ballast.engagement.FeatureService;
import app.ballast.engagement.measures.Adoption;
import app.ballast.metrics.PointOrigin;
import app.ballast.people.Role;
import app.ballast.portfolio.ProductId;
import app.ballast.support.ActingAs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PromiseServiceTest extends DecisionGround {

    @Autowired
    private PromiseService promises;

    @Autowired
    private PromiseMarks marks;

    @Autowired
    private ReviewRounds rounds;

    @Autowired
    private FeatureService features;

    @Autowired
    private FeatureAdoption adoption;

    @Autowired
    private FlowService flow;

    @Test
    void aFeaturesAdoptionIsLookedAtByItself() {
        ItemKey item = item("Pay in one step", "2");
        product.run(() -> {
            features.define(
                    checkout,
                    null,
                    new FeatureDraft(
                            "Quick Pay",
                            "",
                            item,
                            Set.of(),
                            new BigDecimal("45"),
                            today.minusDays(3),
                            today.minusDays(70)));
            adoption.record("chk-quick-pay", List.of(new Adoption(today.minusDays(4), 431, 1_000)), PointOrigin.API);
        });
        rounds.onceADay();
        assertThat(viewer.call(() -> promises.of(checkout))).singleElement().satisfies(said -> {
            assertThat(said.subject()).isEqualTo(Subject.FEATURE);
            assertThat(said.verdict()).isEqualTo(Said.NOT_REACHED);
            assertThat(said.measured()).isEqualTo(0.431);
            assertThat(said.target()).isEqualTo(0.45);
        });
        var id = viewer.call(() -> backlog.id(item));
        assertThat(viewer.call(() -> marks.of(List.of(id), Locale.ENGLISH)).get(id))
                .extracting(ItemMark::text)
                .containsExactly("✘ target missed");
    }

    @Test
    void aFinishedItemIsLookedAtByTheMetricThatItNames() {
        users(checkout, 40, back -> 120);
        ItemKey reached = promised("Back off", "Active users", "120");
        ItemKey missed = promised("Warm up", "CHK-active-users-7D", "121");
        ItemKey unknown = promised("Guess", "happiness", "1");
        promised("Unfinished", "Active users", "120");
        List.of(reached, missed, unknown).forEach(this::done);
        rounds.onceADay();
        assertThat(viewer.call(() -> promises.of(null)))
                .extracting(ShippedPromise::name, ShippedPromise::verdict)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(reached + " Back off", Said.REACHED),
                        org.assertj.core.groups.Tuple.tuple(missed + " Warm up", Said.NOT_REACHED),
                        org.assertj.core.groups.Tuple.tuple(unknown + " Guess", Said.UNCLEAR));
    }

    @Test
    void whatShippedOfARestrictedProductDoesNotExistForOthers() {
        ActingAs insider = somebody("Insider", Role.PRODUCT, Role.TECHNOLOGY);
        ProductId secret = secretOf(insider);
        insider.run(() -> features.define(
                secret,
                null,
                new FeatureDraft(
                        "Hidden", "", null, Set.of(), new BigDecimal("45"), today.minusDays(3), today.minusDays(70))));
        rounds.onceADay();
        assertThat(insider.call(() -> promises.of(null))).hasSize(1);
        assertThat(viewer.call(() -> promises.of(null))).isEmpty();
    }

    private ItemKey promised(String title, String metric, String target) {
        ItemKey key = item(title, "1");
        technology.run(() ->
                flow.state(backlog.id(key), new Outcome("Better", metric, new BigDecimal(target), today.minusDays(2))));
        return key;
    }
}
