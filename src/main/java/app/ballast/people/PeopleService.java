package app.ballast.people;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SearchText;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.AdminOnly;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SystemOnly;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works with Ballast, and as what: the people page under Settings. */
@Service
@DeniedByDefault
@Transactional
public class PeopleService {

    static final String SUBJECT = "person";

    private final PersonRepository people;
    private final PasswordLinks links;
    private final PasswordLetters letters;
    private final PasswordEncoder encoder;
    private final ActivityLog log;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleService(
            PersonRepository people,
            PasswordLinks links,
            PasswordLetters letters,
            PasswordEncoder encoder,
            ActivityLog log,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.links = links;
        this.letters = letters;
        this.encoder = encoder;
        this.log = log;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** A page of people, active ones first, then by name. Two queries, however many there are. */
    @AdminOnly
    @Transactional(readOnly = true)
    public List<PersonRow> find(String text, int page, int size) {
        List<Long> ids = people.idsByName(SearchText.contains(text), PageRequest.of(page, size));
        return people.withRolesIn(ids).stream()
                .sorted(Comparator.comparingInt(
                        person -> ids.indexOf(person.id().value())))
                .map(PeopleService::row)
                .toList();
    }

    @AdminOnly
    @Transactional(readOnly = true)
    public long count(String text) {
        return people.count(SearchText.contains(text));
    }

    @AdminOnly
    @Transactional(readOnly = true)
    public PersonRow get(PersonId id) {
        return row(person(id));
    }

    /** Adds somebody without a password; {@link #invite} makes the link by which they set one. */
    @AdminOnly
    public PersonId add(NewPerson person) {
        return store(person).id();
    }

    /** Adds somebody who can sign in at once: for workspaces that are set up without a person's hand. */
    @SystemOnly
    public PersonId addWithPassword(NewPerson person, String password) {
        PasswordRules.check(password, person.email().value());
        Person stored = store(person);
        stored.usePassword(encoder.encode(password));
        return stored.id();
    }

    private Person store(NewPerson person) {
        if (people.byEmail(person.email().value()).isPresent()) {
            throw DomainException.invalid(
                    "email", "error.email.taken", person.email().value());
        }
        Person stored = people.save(new Person(person.name(), person.email(), person.roles(), clock.instant()));
        log.record(entry(stored, "added").changing("roles", null, words(stored.roles())));
        return stored;
    }

    /** Changes name, address and roles. The last administrator cannot lose that role. */
    @AdminOnly
    public void change(PersonId id, long version, NewPerson to) {
        Person person = person(id);
        checkVersion(person, version);
        people.byEmail(to.email().value())
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw DomainException.invalid(
                            "email", "error.email.taken", to.email().value());
                });
        if (person.active()
                && person.roles().contains(Role.ADMIN)
                && !to.roles().contains(Role.ADMIN)) {
            keepOneAdministrator();
        }
        if (!person.name().equals(to.name())) {
            log.record(entry(person, "changed").changing("name", person.name(), to.name()));
            person.rename(to.name());
        }
        if (!person.email().equals(to.email().value())) {
            log.record(entry(person, "changed")
                    .changing("email", person.email(), to.email().value()));
            person.moveTo(to.email());
        }
        if (!person.roles().equals(to.roles())) {
            log.record(entry(person, "changed").changing("roles", words(person.roles()), words(to.roles())));
            person.answerFor(to.roles());
        }
        events.publishEvent(new PersonChanged(id));
    }

    /**
     * Makes a one-time link by which the person sets a new password; earlier links end. Where there
     * is a mail server, they get it by a letter too.
     *
     * @return the secret of the link, shown this once
     */
    @AdminOnly
    public String invite(PersonId id) {
        Person person = person(id);
        if (!person.active()) {
            throw DomainException.conflict("error.person.inactive", person.name());
        }
        log.record(entry(person, "password link made"));
        String secret = links.make(id);
        letters.invite(person, secret);
        return secret;
    }

    /** Whether {@link #invite} sends a letter too. */
    @AdminOnly
    @Transactional(readOnly = true)
    public boolean sendsInvitations() {
        return letters.isOn();
    }

    /** Until when the links of some people work by which they set a password; of those who have one. One query. */
    @AdminOnly
    @Transactional(readOnly = true)
    public Map<PersonId, Instant> invitations(Collection<PersonId> ids) {
        return links.open(ids);
    }

    /** Ends the links by which the person may set a password. */
    @AdminOnly
    public void revokeInvitation(PersonId id) {
        Person person = person(id);
        if (!links.open(List.of(id)).isEmpty()) {
            links.end(id);
            log.record(entry(person, "password link revoked"));
        }
    }

    /** Ends the person's sessions, tokens and links at once. What they did stays. */
    @AdminOnly
    public void deactivate(PersonId id) {
        Person person = person(id);
        if (id.equals(user.person().map(SignedInPerson::id).orElse(null))) {
            throw DomainException.refused("error.person.self");
        }
        if (person.active()) {
            if (person.roles().contains(Role.ADMIN)) {
                keepOneAdministrator();
            }
            person.deactivate();
            links.end(id);
            log.record(entry(person, "deactivated"));
            events.publishEvent(new PersonChanged(id));
        }
    }

    @AdminOnly
    public void reactivate(PersonId id) {
        Person person = person(id);
        if (!person.active()) {
            person.reactivate();
            log.record(entry(person, "reactivated"));
            events.publishEvent(new PersonChanged(id));
        }
    }

    private void keepOneAdministrator() {
        if (people.countActiveWith(Role.ADMIN) <= 1) {
            throw DomainException.conflict("error.last-administrator");
        }
    }

    private Person person(PersonId id) {
        return people.withRoles(id.value()).orElseThrow(() -> DomainException.notFound("person " + id.value()));
    }

    private static void checkVersion(Person person, long version) {
        if (person.version() != version) {
            throw DomainException.conflict("error.changed-meanwhile", person.name());
        }
    }

    private Activity entry(Person person, String action) {
        return Activity.of(user.actor(), new SubjectRef(SUBJECT, person.id().value()), person.name(), null, action);
    }

    private static String words(Set<Role> roles) {
        return String.join(", ", new TreeSet<>(roles.stream().map(Role::name).toList()));
    }

    static PersonRow row(Person person) {
        return new PersonRow(
                person.id(),
                person.version(),
                person.name(),
                person.email(),
                person.active(),
                person.passwordHash() != null,
                person.roles(),
                person.lastSignInAt());
    }
}
