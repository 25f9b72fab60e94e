package app.ballast.discussion;

import app.ballast.common.CleanText;
import app.ballast.common.Decimals;
import app.ballast.common.DomainException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * That a customer asks for something.
 *
 * @param customer who asks, 1 to 200 characters
 * @param people how many of the customer's people it is for, from 1 to 1,000,000,000; null where that is not known
 * @param worth what it is worth to the customer, in money of the workspace per year, from 0; null where that is not known
 * @param link where it was said, an address that begins with http or https; empty for none
 * @param note at most 2,000 characters
 */
public record CustomerRequest(
        String customer,
        @Nullable Long people,
        @Nullable BigDecimal worth,
        RequestSource source,
        String link,
        String note) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINK = 1_000;
    private static final int LONGEST_NOTE = 2_000;
    private static final long MOST_PEOPLE = 1_000_000_000;
    private static final BigDecimal MOST_WORTH = new BigDecimal("999999999999.99");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]\\S*");

    public CustomerRequest {
        customer = CleanText.line(customer);
        link = link.strip();
        note = CleanText.of(note);
        if (customer.isEmpty() || customer.length() > LONGEST_NAME) {
            throw DomainException.invalid("customer", "request.error.customer", LONGEST_NAME, customer.length());
        }
        if (people != null && (people < 1 || people > MOST_PEOPLE)) {
            throw DomainException.invalid("people", "request.error.people", MOST_PEOPLE);
        }
        if (worth != null) {
            if (worth.signum() < 0 || worth.compareTo(MOST_WORTH) > 0) {
                throw DomainException.invalid("worth", "request.error.worth", MOST_WORTH);
            }
            worth = Decimals.rounded(worth, 2);
        }
        if (!link.isEmpty()
                && (link.length() > LONGEST_LINK || !ADDRESS.matcher(link).matches())) {
            throw DomainException.invalid("link", "request.error.link", LONGEST_LINK);
        }
        if (note.length() > LONGEST_NOTE) {
            throw DomainException.invalid("note", "request.error.note", LONGEST_NOTE, note.length());
        }
    }
}
