package app.ballast.engagement;

import app.ballast.common.SubjectRef;
import app.ballast.common.live.Change;
import app.ballast.common.live.ChangeFeed;
import app.ballast.engagement.measures.Survey;
import app.ballast.metrics.PointOrigin;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.ProductId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes answers so that the same ones sent again add nothing. */
@Component
class AnswerWriter {

    /** References looked up at once. */
    private static final int CHUNK = 1_000;

    private final SurveyStore store;
    private final FeatureStore products;
    private final ChangeFeed feed;
    private final CurrentUser user;
    private final Clock clock;

    AnswerWriter(SurveyStore store, FeatureStore products, ChangeFeed feed, CurrentUser user, Clock clock) {
        this.store = store;
        this.products = products;
        this.feed = feed;
        this.user = user;
        this.clock = clock;
    }

    /** What became of answers: new or corrected, or there before. */
    record Written(long stored, long unchanged) {}

    /**
     * Stores answers. One with a reference takes the place of the one with the same; of those without one, each is new.
     *
     * @param again whether answers without a reference may have come before: then as many of a day and score are added as
     *     are missing
     */
    Written write(ProductId product, List<NewAnswer> answers, PointOrigin origin, boolean again) {
        products.lock(product);
        Instant now = clock.instant();
        List<NewAnswer> fresh = new ArrayList<>(unnamed(product, answers, again));
        Map<AnswerId, NewAnswer> corrected = new HashMap<>();
        for (Survey survey : Survey.values()) {
            named(product, survey, answers, fresh, corrected);
        }
        store.insert(product, fresh, origin, user.actor().name(), now);
        store.correct(corrected, origin, user.actor().name(), now);
        long stored = fresh.size() + corrected.size();
        if (stored > 0) {
            feed.tell(new Change(new SubjectRef("product", product.value()), product.value()));
        }
        return new Written(stored, answers.size() - stored);
    }

    /** Those that are new, of the answers without a reference. */
    private List<NewAnswer> unnamed(ProductId product, List<NewAnswer> answers, boolean again) {
        List<NewAnswer> unnamed =
                answers.stream().filter(answer -> answer.reference() == null).toList();
        if (!again || unnamed.isEmpty()) {
            return unnamed;
        }
        List<LocalDate> days =
                unnamed.stream().map(NewAnswer::date).distinct().sorted().toList();
        Map<SurveyStore.Place, Long> there = store.unnamed(product, days.getFirst(), days.getLast());
        List<NewAnswer> fresh = new ArrayList<>();
        for (NewAnswer answer : unnamed) {
            SurveyStore.Place place = new SurveyStore.Place(answer.survey(), answer.date(), answer.score());
            long left = there.getOrDefault(place, 0L);
            if (left > 0) {
                there.put(place, left - 1);
            } else {
                fresh.add(answer);
            }
        }
        return fresh;
    }

    private void named(
            ProductId product,
            Survey survey,
            List<NewAnswer> answers,
            List<NewAnswer> fresh,
            Map<AnswerId, NewAnswer> corrected) {
        Map<String, NewAnswer> wanted = new LinkedHashMap<>();
        answers.forEach(answer -> {
            if (answer.survey() == survey && answer.reference() != null) {
                wanted.put(answer.reference(), answer);
            }
        });
        List<String> references = List.copyOf(wanted.keySet());
        for (int from = 0; from < references.size(); from += CHUNK) {
            List<String> part = references.subList(from, Math.min(references.size(), from + CHUNK));
            Map<String, AnswerRow> there = store.referred(product, survey, part);
            for (String reference : part) {
                NewAnswer answer = wanted.get(reference);
                AnswerRow before = there.get(reference);
                if (answer != null && before == null) {
                    fresh.add(answer);
                } else if (answer != null && before != null && !before.answer().equals(answer)) {
                    corrected.put(before.id(), answer);
                }
            }
        }
    }
}
