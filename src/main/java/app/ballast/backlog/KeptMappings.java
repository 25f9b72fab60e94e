package app.ballast.backlog;

import app.ballast.backlog.exchange.ColumnPlan;
import app.ballast.backlog.exchange.ItemColumn;
import app.ballast.common.CleanText;
import app.ballast.common.DomainException;
import app.ballast.common.importing.KeptChoice;
import app.ballast.people.CurrentUser;
import app.ballast.people.PersonId;
import app.ballast.people.SignedInPerson;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The columns that a person named by hand, by the headings of their tables. The system keeps none. */
@Component
class KeptMappings {

    static final int LONGEST_NAME = 80;
    private static final int LONGEST_HEADING = 300;
    private static final int MOST = 100;

    private final ImportMappingRepository mappings;
    private final CurrentUser user;
    private final Clock clock;

    KeptMappings(ImportMappingRepository mappings, CurrentUser user, Clock clock) {
        this.mappings = mappings;
        this.user = user;
        this.clock = clock;
    }

    List<KeptChoice> all() {
        return mappings.of(user.id().value()).stream()
                .map(ImportMapping::choice)
                .toList();
    }

    /** What was kept for these headings, in whatever order they stand and however often each is there. */
    Optional<KeptChoice> of(List<String> headings) {
        return user.person()
                .flatMap(person -> mappings.findByOwnerIdAndHeadings(person.number(), ColumnPlan.shape(headings)))
                .map(ImportMapping::choice);
    }

    /** @throws DomainException NOT_FOUND where the person kept none of that name */
    KeptChoice named(String name) {
        return find(name).map(ImportMapping::choice).orElseThrow(() -> DomainException.notFound("mapping " + name));
    }

    private Optional<ImportMapping> find(String name) {
        return user.person().map(SignedInPerson::number).flatMap(person -> mappings.findByOwnerIdAndName(person, name));
    }

    /**
     * Keeps what was chosen for a file.
     *
     * @param name null to call it as the file, or as it is called already
     */
    void remember(@Nullable String name, String file, List<String> headings, Map<String, String> chosen) {
        if (user.person().isEmpty()) {
            return;
        }
        String called = name != null ? name : of(headings).map(KeptChoice::name).orElseGet(() -> free(file));
        keep(new KeptChoice(called, chosen, ColumnPlan.shape(headings), clock.instant()));
    }

    void keep(KeptChoice wanted) {
        PersonId owner = user.id();
        KeptChoice choice = checked(wanted);
        String shape = choice.shape();
        ImportMapping former = find(choice.name()).orElse(null);
        ImportMapping alike = shape == null
                ? null
                : mappings.findByOwnerIdAndHeadings(owner.value(), shape).orElse(null);
        if (alike != null && alike != former) {
            alike.leaveHeadings();
            mappings.flush();
        }
        if (former == null && mappings.of(owner.value()).size() >= MOST) {
            throw DomainException.invalid("name", "backlog.import.error.mappings", MOST);
        }
        ImportMapping kept = former == null ? new ImportMapping(owner) : former;
        kept.become(choice);
        mappings.save(kept);
    }

    void forget(String name) {
        find(name).ifPresent(mappings::delete);
    }

    private static KeptChoice checked(KeptChoice choice) {
        String name = CleanText.line(choice.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw DomainException.invalid("name", "backlog.import.error.mapping-name", LONGEST_NAME);
        }
        if (choice.chosen().isEmpty()) {
            throw DomainException.invalid("columns", "backlog.import.error.no-column", columns());
        }
        choice.chosen().forEach((column, heading) -> {
            column(column);
            if (heading.isBlank() || heading.length() > LONGEST_HEADING) {
                throw DomainException.invalid(column, "backlog.import.error.heading-length", LONGEST_HEADING);
            }
        });
        return new KeptChoice(name, choice.chosen(), choice.shape(), choice.usedAt());
    }

    /** @throws DomainException INVALID where nobody may choose such a column */
    static ItemColumn column(String code) {
        return ColumnPlan.CHOSEN.stream()
                .filter(column -> column.code().equals(code))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        ColumnPlan.OPTION + code, "backlog.import.error.column", code, columns()));
    }

    private static String columns() {
        return ColumnPlan.CHOSEN.stream().map(ItemColumn::code).collect(Collectors.joining(", "));
    }

    private String free(String file) {
        String clean = CleanText.line(file.replaceFirst("\\.[^.]{1,5}$", ""));
        String begin = clean.isEmpty() ? "CSV" : clean.substring(0, Math.min(clean.length(), LONGEST_NAME - 4));
        String name = begin;
        for (int i = 2; find(name).isPresent(); i++) {
            name = begin + " " + i;
        }
        return name;
    }
}
