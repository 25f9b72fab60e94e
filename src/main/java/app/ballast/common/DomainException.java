package app.ballast.common;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that the rules of Ballast do not allow, told so that a person can act on it: its text comes from the message
 * bundle by key and names the field or value at fault and what is allowed.
 */
public class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What sort of refusal this is; pages and the REST API answer each sort alike everywhere. */
    public enum Sort {
        /** The subject is not there, or not for this person: the two look the same. */
        NOT_FOUND,
        /** A value is outside what is allowed. */
        INVALID,
        /** The subject has moved on since it was read. */
        CONFLICT,
        /** The person may see the subject, but not do this to it. */
        REFUSED,
        /** Too often in too short a time. */
        TOO_MANY
    }

    private final Sort sort;
    private final @Nullable String field;
    private final String key;
    private final transient Object[] arguments;

    protected DomainException(Sort sort, @Nullable String field, String key, Object... arguments) {
        super(Messages.text(Locale.ENGLISH, key, arguments));
        this.sort = sort;
        this.field = field;
        this.key = key;
        this.arguments = arguments;
    }

    public static DomainException notFound(String what) {
        return new DomainException(Sort.NOT_FOUND, null, "error.not-found", what);
    }

    public static DomainException invalid(String field, String key, Object... arguments) {
        return new DomainException(Sort.INVALID, field, key, arguments);
    }

    public static DomainException conflict(String key, Object... arguments) {
        return new DomainException(Sort.CONFLICT, null, key, arguments);
    }

    public static DomainException refused(String key, Object... arguments) {
        return new DomainException(Sort.REFUSED, null, key, arguments);
    }

    public static DomainException tooMany(String key, Object... arguments) {
        return new DomainException(Sort.TOO_MANY, null, key, arguments);
    }

    public Sort sort() {
        return sort;
    }

    /** Name of the input at fault, or null where no single one is. */
    public @Nullable String field() {
        return field;
    }

    /** Key of the message in the bundle. */
    public String key() {
        return key;
    }

    /** What stands in the places of the message. */
    public Object[] arguments() {
        return arguments.clone();
    }

    /** The message in the reader's language. */
    public String text(Locale locale) {
        return Messages.text(locale, key, arguments);
    }
}
