package app.ballast.backlog;

import app.ballast.common.DomainException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people call a work item: {@code CHK-214}.
 *
 * @param product key of its product
 * @param number from 1, never reused within the product
 */
public record ItemKey(String product, int number) {

    private static final Pattern FORM = Pattern.compile("([A-Z][A-Z0-9]{1,9})-([1-9][0-9]{0,8})");

    /** The key in a text, whatever the case of its letters; empty where the text is no key. */
    public static Optional<ItemKey> find(String text) {
        Matcher form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        return form.matches()
                ? Optional.of(new ItemKey(form.group(1), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    /** The key in a text. What is no key answers as an item that is not there. */
    public static ItemKey of(String text) {
        return find(text).orElseThrow(() -> missing(text));
    }

    /** The answer for an item that is not there, or not for whoever asks. */
    static DomainException missing(String asked) {
        return DomainException.notFound("item " + asked);
    }

    @Override
    public String toString() {
        return product + "-" + number;
    }
}
