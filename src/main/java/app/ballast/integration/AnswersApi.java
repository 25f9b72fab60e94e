package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.engagement.AnswerId;
import app.ballast.engagement.AnswerRow;
import app.ballast.engagement.NewAnswer;
import app.ballast.engagement.SurveyReading;
import app.ballast.engagement.SurveyService;
import app.ballast.engagement.measures.Satisfaction;
import app.ballast.metrics.PointOrigin;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What customers say in surveys: days and scores, and nothing of people. */
@RestController
@RequestMapping("/api/v1/products/{product}")
class AnswersApi {

    private static final Set<String> FIELDS = Set.of("survey", "date", "score", "id");

    /**
     * What a survey says of a period.
     *
     * @param value NPS from −100 to 100, CSAT as a share; null with fewer than 30 answers
     * @param before the same of the period before, which has {@code answersBefore}
     * @param scores how many gave each score
     */
    record Said(
            String survey,
            @Nullable Double value,
            long answers,
            @Nullable Double before,
            long answersBefore,
            Map<Integer, Long> scores) {

        static Said of(SurveyReading reading) {
            Satisfaction now = reading.now();
            Satisfaction then = reading.then();
            return new Said(
                    reading.survey().name(),
                    boxed(now.value()),
                    now.answers(),
                    boxed(then.value()),
                    then.answers(),
                    new TreeMap<>(reading.byScore()));
        }
    }

    /** An answer; {@code number} is Ballast's, {@code id} the sender's. */
    record Answer(
            long number,
            String survey,
            LocalDate date,
            int score,
            @Nullable String id,
            String origin,
            Instant recordedAt) {

        static Answer of(AnswerRow row) {
            return new Answer(
                    row.id().value(),
                    row.answer().survey().name(),
                    row.answer().date(),
                    row.answer().score(),
                    row.answer().reference(),
                    row.origin().name(),
                    row.recordedAt());
        }
    }

    private final SurveyService surveys;
    private final PortfolioService portfolio;
    private final Days days;
    private final Once once;

    AnswersApi(SurveyService surveys, PortfolioService portfolio, Days days, Once once) {
        this.surveys = surveys;
        this.portfolio = portfolio;
        this.days = days;
        this.once = once;
    }

    /** Both surveys; the last 90 days where nothing else is asked. */
    @GetMapping("/satisfaction")
    @ReadsApi
    List<Said> said(
            @PathVariable String product, @RequestParam @Nullable String from, @RequestParam @Nullable String to) {
        return surveys.readings(id(product), days.period(from, to)).stream()
                .map(Said::of)
                .toList();
    }

    /** The answers themselves, the latest first, at most 1,000. */
    @GetMapping("/answers")
    @ReadsApi
    List<Answer> answers(
            @PathVariable String product, @RequestParam @Nullable String from, @RequestParam @Nullable String to) {
        Period period = days.period(from, to);
        return surveys.answers(id(product), period).stream().map(Answer::of).toList();
    }

    /** Stores answers, all or none. One with an id takes the place of the one with the same; each other is a new one. */
    @PostMapping("/answers")
    @ChangesProduct
    ResponseEntity<?> take(
            @PathVariable String product,
            @RequestBody List<Map<String, @Nullable Object>> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return once.answer(key, List.of("answers", product, body), () -> {
            List<NewAnswer> answers = new ArrayList<>();
            for (int i = 0; i < body.size(); i++) {
                int place = i;
                answers.add(Batches.at(place, () -> answer(body.get(place))));
            }
            return ResponseEntity.ok(AdoptionApi.Taken.of(surveys.take(id(product), answers, PointOrigin.API)));
        });
    }

    /** Takes an answer out, by Ballast's number of it. */
    @DeleteMapping("/answers/{number}")
    @ChangesProduct
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String product, @PathVariable String number) {
        surveys.remove(id(product), List.of(new AnswerId(number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0)));
    }

    private static NewAnswer answer(Map<String, @Nullable Object> sent) {
        Input.known(sent, FIELDS);
        LocalDate date = Input.day(sent, "date");
        if (date == null) {
            throw DomainException.invalid("date", "error.api.required", "date");
        }
        return NewAnswer.of(
                NewAnswer.survey(Input.required("survey", Input.text(sent, "survey"))),
                date,
                Batches.whole(sent, "score"),
                Input.text(sent, "id"));
    }

    private ProductId id(String product) {
        return portfolio.product(product).id();
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
