package app.ballast.tradeoffs.policy;

import app.ballast.common.DomainException;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.SignedInPerson;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What both sides have signed of an agreement: one product manager and one technology manager, who are two people.
 *
 * @param product null until that side has signed
 * @param technology likewise
 */
public record Signatures(
        @Nullable Signature product, @Nullable Signature technology) {

    public static final Signatures NONE = new Signatures(null, null);

    /** Whether both sides have signed. */
    public boolean isComplete() {
        return product != null && technology != null;
    }

    /** The signature of {@link Role#PRODUCT} or {@link Role#TECHNOLOGY}. */
    public Optional<Signature> of(Role side) {
        return Optional.ofNullable(side == Role.PRODUCT ? product : technology);
    }

    /** Whether this person could sign for a side now. */
    public boolean isOpenTo(SignedInPerson person, Role side) {
        return person.roles().contains(side)
                && of(side).isEmpty()
                && of(other(side)).filter(given -> isOf(given, person)).isEmpty();
    }

    /**
     * Adds a signature.
     *
     * @param side {@link Role#PRODUCT} or {@link Role#TECHNOLOGY}
     * @throws DomainException REFUSED where the person has not that role, or signed for the other side; CONFLICT where the
     *     side has signed
     */
    Signatures signed(SignedInPerson person, Role side, Instant at) {
        if (side != Role.PRODUCT && side != Role.TECHNOLOGY) {
            throw DomainException.invalid("side", "policy.error.side");
        }
        if (!person.roles().contains(side)) {
            throw DomainException.refused("policy.error.role." + side);
        }
        of(side).ifPresent(given -> {
            throw DomainException.conflict("policy.error.signed." + side, given.name());
        });
        of(other(side)).filter(given -> isOf(given, person)).ifPresent(given -> {
            throw DomainException.refused("policy.error.both-sides");
        });
        Signature signature = new Signature(new PersonId(person.number()), person.name(), at);
        return side == Role.PRODUCT ? new Signatures(signature, technology) : new Signatures(product, signature);
    }

    private static boolean isOf(Signature given, SignedInPerson person) {
        return given.person().value() == person.number();
    }

    private static Role other(Role side) {
        return side == Role.PRODUCT ? Role.TECHNOLOGY : Role.PRODUCT;
    }
}
