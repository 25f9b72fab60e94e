package app.ballast.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link that lets one person set a password, once, for a while. Only its fingerprint is kept. */
@Entity
class PasswordLink {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "password_link_seq")
    private @Nullable Long id;

    private long personId;
    private String secretHash;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected PasswordLink() {}

    PasswordLink(PersonId person, String secretHash, Instant expiresAt) {
        this.personId = person.value();
        this.secretHash = secretHash;
        this.expiresAt = expiresAt;
    }

    boolean usable(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }

    PersonId person() {
        return new PersonId(personId);
    }
}
