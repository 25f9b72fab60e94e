package app.ballast.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People who work together. Archived, never deleted. */
@Entity
class Team {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "team_seq")
    private @Nullable Long id;

    @Version
    private long version;

    private String name;
    private boolean archived;

    @ElementCollection
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "person_id")
    private Set<Long> members = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Team() {}

    Team(String name) {
        this.name = name;
    }

    void rename(String newName) {
        name = newName;
    }

    void archive() {
        archived = true;
    }

    void restore() {
        archived = false;
    }

    void consistOf(Set<PersonId> people) {
        Set<Long> numbers = new HashSet<>();
        people.forEach(person -> numbers.add(person.value()));
        members.retainAll(numbers);
        members.addAll(numbers);
    }

    TeamId id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return new TeamId(id);
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    boolean archived() {
        return archived;
    }

    Set<PersonId> members() {
        Set<PersonId> people = new HashSet<>();
        members.forEach(number -> people.add(new PersonId(number)));
        return people;
    }
}
