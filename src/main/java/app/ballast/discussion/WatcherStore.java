package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import app.ballast.people.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of who watches what. */
@Component
class WatcherStore {

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    WatcherStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** That somebody took part in something. */
    record Part(SubjectRef subject, PersonId person) {}

    /** Who watches each of some subjects; a statement for each type among them. */
    Map<SubjectRef, Set<PersonId>> of(Collection<SubjectRef> subjects) {
        Map<SubjectRef, Set<PersonId>> found = new HashMap<>();
        numbers(subjects).forEach((type, ids) -> database.sql("""
                        select subject_id, person_id from watcher
                        where subject_type = :type and subject_id in (:ids) and stance <> 'NOT'""")
                .param("type", type)
                .param("ids", ids)
                .query(row -> {
                    found.computeIfAbsent(new SubjectRef(type, row.getLong(1)), subject -> new HashSet<>())
                            .add(new PersonId(row.getLong(2)));
                }));
        return found;
    }

    Optional<Stance> stance(SubjectRef subject, PersonId person) {
        return database.sql("""
                        select stance from watcher
                        where subject_type = :type and subject_id = :id and person_id = :person""")
                .param("type", subject.type())
                .param("id", subject.id())
                .param("person", person.value())
                .query((row, number) -> Stance.valueOf(row.getString(1)))
                .optional();
    }

    /** What somebody says by hand stands in the place of whatever stood there. */
    void put(SubjectRef subject, PersonId person, Stance stance, Instant now) {
        int changed = database.sql("""
                        update watcher set stance = :stance, since = :now
                        where subject_type = :type and subject_id = :id and person_id = :person""")
                .param("stance", stance.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("type", subject.type())
                .param("id", subject.id())
                .param("person", person.value())
                .update();
        if (changed == 0) {
            add(List.of(new Part(subject, person)), stance, now);
        }
    }

    /** Several watch by hand what nobody said anything of. */
    void putAll(SubjectRef subject, Collection<PersonId> people, Instant now) {
        add(people.stream().map(person -> new Part(subject, person)).toList(), Stance.BY_HAND, now);
    }

    /** Takes away what anybody said of a subject. */
    void remove(SubjectRef subject) {
        database.sql("delete from watcher where subject_type = :type and subject_id = :id")
                .param("type", subject.type())
                .param("id", subject.id())
                .update();
    }

    /**
     * Whoever has no stance yet watches from now on. The number of statements does not grow with the people.
     *
     * @return what is watched by more people than before
     */
    Set<SubjectRef> takePart(Collection<Part> parts, Instant now) {
        Set<Part> missing = new HashSet<>(parts);
        numbers(parts.stream().map(Part::subject).toList()).forEach((type, ids) -> database.sql("""
                        select subject_id, person_id from watcher
                        where subject_type = :type and subject_id in (:ids) and person_id in (:people)""")
                .param("type", type)
                .param("ids", ids)
                .param(
                        "people",
                        parts.stream()
                                .map(part -> part.person().value())
                                .distinct()
                                .toList())
                .query(row -> {
                    missing.remove(new Part(new SubjectRef(type, row.getLong(1)), new PersonId(row.getLong(2))));
                }));
        add(List.copyOf(missing), Stance.TOOK_PART, now);
        return missing.stream().map(Part::subject).collect(Collectors.toSet());
    }

    /** Two who add the same one at once leave one row. */
    private void add(List<Part> parts, Stance stance, Instant now) {
        batches.batchUpdate("""
                insert into watcher (subject_type, subject_id, person_id, stance, since)
                select t.a, t.b, t.c, t.d, t.e
                from (select cast(? as varchar(40)) a, cast(? as bigint) b, cast(? as bigint) c,
                             cast(? as varchar(12)) d, cast(? as timestamp(6) with time zone) e) t
                where not exists (select 1 from watcher w
                                  where w.subject_type = t.a and w.subject_id = t.b and w.person_id = t.c)""", parts, BATCH, (row, part) -> {
            row.setString(1, part.subject().type());
            row.setLong(2, part.subject().id());
            row.setLong(3, part.person().value());
            row.setString(4, stance.name());
            row.setObject(5, now.atOffset(ZoneOffset.UTC));
        });
    }

    private static Map<String, Set<Long>> numbers(Collection<SubjectRef> subjects) {
        return subjects.stream()
                .collect(Collectors.groupingBy(
                        SubjectRef::type, Collectors.mapping(SubjectRef::id, Collectors.toSet())));
    }
}
