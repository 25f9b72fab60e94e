package app.ballast.integration;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.ScoringService;
import app.ballast.backlog.WorkItemId;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.Moscow;
import app.ballast.common.DomainException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an item's score comes about, and what the token's owner says of its inputs. */
@RestController
@RequestMapping("/api/v1/work-items/{key}")
class ScoresApi {

    /** What the owner says an input is. */
    record Said(@Nullable BigDecimal value) {}

    /** How much the next release needs the item; null for not said. */
    record Rated(@Nullable String moscow) {}

    private final BacklogService backlog;
    private final ScoringService scoring;

    ScoresApi(BacklogService backlog, ScoringService scoring) {
        this.backlog = backlog;
        this.scoring = scoring;
    }

    @GetMapping("/score")
    @ReadsApi
    ScoreAnswer score(@PathVariable String key) {
        return ScoreAnswer.of(scoring.sheet(id(key)));
    }

    /** Puts one's estimate in the place of the one before. */
    @PutMapping("/estimates/{input}")
    @ChangesItems
    ScoreAnswer enter(@PathVariable String key, @PathVariable String input, @RequestBody Said said) {
        WorkItemId id = id(key);
        BigDecimal value = said.value();
        if (value == null) {
            throw DomainException.invalid("value", "error.api.required", "value");
        }
        scoring.enter(id, input(input), value);
        return score(key);
    }

    /** Takes one's estimate back. */
    @DeleteMapping("/estimates/{input}")
    @ChangesItems
    ScoreAnswer remove(@PathVariable String key, @PathVariable String input) {
        scoring.remove(id(key), input(input));
        return score(key);
    }

    @PutMapping("/moscow")
    @ChangesItems
    ScoreAnswer rate(@PathVariable String key, @RequestBody Rated rated) {
        String moscow = rated.moscow();
        scoring.rate(
                id(key), moscow == null ? null : app.ballast.integration.Input.oneOf("moscow", moscow, Moscow.class));
        return score(key);
    }

    private static Input input(String code) {
        return Input.find(code)
                .orElseThrow(() -> DomainException.invalid(
                        "input",
                        "error.api.one-of",
                        "input",
                        code,
                        Arrays.stream(Input.values()).map(Input::code).collect(Collectors.joining(", "))));
    }

    private WorkItemId id(String key) {
        return backlog.id(ItemKey.of(key));
    }
}
