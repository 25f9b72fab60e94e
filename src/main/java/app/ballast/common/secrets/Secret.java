package app.ballast.common.secrets;

import app.ballast.common.DomainException;

/**
 * A password or token of another system, as a person entered it. Says nothing of itself in logs.
 *
 * @param value 1 to 2,000 characters without line breaks and other control characters
 */
public record Secret(String value) {

    private static final int LONGEST = 2_000;

    public Secret {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw DomainException.invalid("secret", "secrets.error.secret", LONGEST);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
