package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import app.ballast.discussion.subjects.SubjectAudience;
import app.ballast.discussion.subjects.SubjectCard;
import app.ballast.discussion.subjects.SubjectKind;
import app.ballast.people.PersonId;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What is known of subjects of any type, by their present state. Answers for many at once, with a statement or two for
 * each type that is asked for.
 */
@Component
class Subjects {

    private final Map<String, SubjectKind> kinds;
    private final PortfolioService portfolio;

    Subjects(List<SubjectKind> kinds, PortfolioService portfolio) {
        this.kinds = kinds.stream().collect(Collectors.toMap(SubjectKind::type, Function.identity()));
        this.portfolio = portfolio;
    }

    /** Cards of the subjects that are there, whoever asks. */
    Map<SubjectRef, SubjectCard> cards(Collection<SubjectRef> subjects) {
        Map<String, Set<Long>> asked = new HashMap<>();
        subjects.forEach(subject ->
                asked.computeIfAbsent(subject.type(), type -> new HashSet<>()).add(subject.id()));
        Map<SubjectRef, SubjectCard> found = new HashMap<>();
        asked.forEach((type, ids) -> Optional.ofNullable(kinds.get(type))
                .ifPresent(kind -> kind.cards(ids).values().forEach(card -> found.put(card.subject(), card))));
        return found;
    }

    /** Cards of those subjects that exist for somebody. */
    Map<SubjectRef, SubjectCard> cards(Collection<SubjectRef> subjects, PersonId reader) {
        Map<SubjectRef, SubjectCard> found = cards(subjects);
        Map<SubjectRef, Set<PersonId>> readers = readers(found.values(), Set.of(reader));
        found.keySet()
                .removeIf(subject -> !readers.getOrDefault(subject, Set.of()).contains(reader));
        return found;
    }

    /** That these people watch a subject now, after one of them began to or somebody stopped. */
    void watched(SubjectRef subject, Set<PersonId> watchers) {
        Optional.ofNullable(kinds.get(subject.type())).ifPresent(kind -> kind.watched(subject.id(), watchers));
    }

    /** Whether a subject exists for somebody. */
    boolean sees(PersonId person, SubjectRef subject) {
        return cards(Set.of(subject), person).containsKey(subject);
    }

    /** Those of some people for whom each subject exists; at most two statements. Administrators see no more than others. */
    Map<SubjectRef, Set<PersonId>> readers(Collection<SubjectCard> cards, Collection<PersonId> people) {
        Set<ProductId> products = cards.stream()
                .flatMap(card -> card.audience().products().stream())
                .collect(Collectors.toSet());
        Map<ProductId, Set<PersonId>> sight =
                products.isEmpty() || people.isEmpty() ? Map.of() : portfolio.readers(products, people);
        return cards.stream()
                .collect(Collectors.toMap(
                        SubjectCard::subject, card -> audience(card.audience(), sight, people), (one, same) -> one));
    }

    private static Set<PersonId> audience(
            SubjectAudience audience, Map<ProductId, Set<PersonId>> sight, Collection<PersonId> people) {
        PersonId owner = audience.owner();
        if (owner != null) {
            return people.contains(owner) ? Set.of(owner) : Set.of();
        }
        if (audience.products().isEmpty()) {
            return Set.copyOf(people);
        }
        return audience.products().stream()
                .flatMap(product -> sight.getOrDefault(product, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /**
     * SQL that holds where a subject of any type exists for the reader; what no room owns exists for nobody. Its
     * parameters are those of {@link SubjectKind#visible}.
     *
     * @param type the SQL expression of the subject's type
     * @param id the SQL expression of its number
     */
    String visible(String type, String id) {
        return kinds.values().stream()
                .map(kind -> type + " = '" + kind.type() + "' and " + kind.visible(id))
                .sorted()
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}
