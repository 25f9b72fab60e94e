package app.ballast.people;

import app.ballast.common.DomainException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as Ballast compares it: lower case, without blanks around it.
 *
 * @param value at most 254 characters with one @ between two parts
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[^@\\s]+@[^@\\s]+");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw DomainException.invalid("email", "error.email", value);
        }
    }
}
