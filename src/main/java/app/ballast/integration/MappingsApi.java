package app.ballast.integration;

import app.ballast.backlog.MappingService;
import app.ballast.common.DomainException;
import app.ballast.common.importing.KeptChoice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The columns that the token's owner named for tables of items: read, kept and forgotten. */
@RestController
@RequestMapping("/api/v1/imports/mappings")
class MappingsApi {

    /** A mapping as it comes in: headings by column. */
    record Wanted(@Nullable Map<String, String> columns) {}

    /** A mapping as it goes out. */
    record Mapping(String name, Map<String, String> columns, Instant usedAt) {

        static Mapping of(KeptChoice choice) {
            return new Mapping(choice.name(), choice.chosen(), choice.usedAt());
        }
    }

    private final MappingService mappings;
    private final Clock clock;

    MappingsApi(MappingService mappings, Clock clock) {
        this.mappings = mappings;
        this.clock = clock;
    }

    @GetMapping
    @ReadsApi
    List<Mapping> all() {
        return mappings.kept().stream().map(Mapping::of).toList();
    }

    @PutMapping("/{name}")
    @ChangesItems
    Mapping keep(@PathVariable String name, @RequestBody Wanted wanted) {
        Map<String, String> columns = wanted.columns();
        if (columns == null) {
            throw DomainException.invalid("columns", "error.api.required", "columns");
        }
        String shape = mappings.kept().stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .map(KeptChoice::shape)
                .orElse(null);
        KeptChoice choice = new KeptChoice(name, columns, shape, clock.instant());
        mappings.keep(choice);
        return Mapping.of(choice);
    }

    @DeleteMapping("/{name}")
    @ChangesItems
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String name) {
        mappings.forget(name);
    }
}
