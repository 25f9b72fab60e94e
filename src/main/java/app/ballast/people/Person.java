package app.ballast.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who works with Ballast. Never deleted: what they did keeps their name. */
@Entity
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "person_seq")
    private @Nullable Long id;

    @Version
    private long version;

    private String name;
    private String email;
    private @Nullable String passwordHash;
    private boolean active = true;

    private @Nullable String timeZone;

    @Enumerated(EnumType.STRING)
    private ColorPreference colorScheme = ColorPreference.SYSTEM;

    private boolean shortcuts = true;
    private @Nullable String numberFormat;
    private @Nullable Integer worksFrom;
    private @Nullable Integer worksTo;
    private Instant createdAt;
    private @Nullable Instant lastSignInAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(String name, EmailAddress email, Set<Role> roles, Instant createdAt) {
        this.name = name;
        this.email = email.value();
        this.roles.addAll(roles);
        this.createdAt = createdAt;
    }

    void rename(String newName) {
        name = newName;
    }

    void moveTo(EmailAddress address) {
        email = address.value();
    }

    void answerFor(Set<Role> newRoles) {
        if (!roles.equals(newRoles)) {
            roles.retainAll(newRoles);
            roles.addAll(newRoles);
        }
    }

    void usePassword(String hash) {
        passwordHash = hash;
    }

    /** Keeps the same password under a newer encoding; sessions go on. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    void deactivate() {
        active = false;
    }

    void reactivate() {
        active = true;
    }

    void signedIn(Instant at) {
        lastSignInAt = at;
    }

    void prefer(Preferences chosen) {
        ZoneId zone = chosen.zone();
        Locale format = chosen.format();
        WorkingHours hours = chosen.hours();
        colorScheme = chosen.colors();
        shortcuts = chosen.shortcuts();
        timeZone = zone == null ? null : zone.getId();
        numberFormat = format == null ? null : format.toLanguageTag();
        worksFrom = hours == null ? null : hours.from();
        worksTo = hours == null ? null : hours.to();
    }

    PersonId id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return new PersonId(id);
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    boolean active() {
        return active;
    }

    Preferences preferences() {
        return new Preferences(
                colorScheme,
                shortcuts,
                timeZone == null ? null : ZoneId.of(timeZone),
                numberFormat == null ? null : Locale.forLanguageTag(numberFormat),
                worksFrom == null || worksTo == null ? null : new WorkingHours(worksFrom, worksTo));
    }

    @Nullable
    Instant lastSignInAt() {
        return lastSignInAt;
    }

    Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : Set.copyOf(roles);
    }

    Instant createdAt() {
        return createdAt;
    }
}
