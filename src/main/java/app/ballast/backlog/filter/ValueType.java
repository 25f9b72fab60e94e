package app.ballast.backlog.filter;

/** What sort of values a word of the language takes. */
public enum ValueType {
    /** Words to find in keys, titles, descriptions and comments. */
    TEXT(false),
    KIND(false),
    STATUS(false),
    /** How much a release needs it, or {@code none}. */
    MOSCOW(false),
    /** A product's key or name. */
    PRODUCT(false),
    /** A service's key or name. */
    SERVICE(false),
    /** A person's name, {@code me} or {@code nobody}. */
    PERSON(false),
    /** A number with or without decimals, or {@code none}. */
    NUMBER(true),
    /** A whole number. */
    WHOLE(true),
    /** An age such as {@code 7d}, {@code 2w}, {@code 3m}, {@code 1y}, or a day such as {@code 2026-11-22}. */
    TIME(true),
    /** A day such as {@code 2026-12-24}, a time from today on such as {@code 7d}, or {@code none}. */
    DAY(true),
    /** The name of a release, whichever product's, or {@code none}. */
    RELEASE(false),
    /** A label, or {@code none}. */
    LABEL(false),
    /** Something that is true of an item or not, such as {@code blocked}. */
    STATE(false),
    /** What the list is ordered by. */
    ORDER(false);

    private final boolean comparable;

    ValueType(boolean comparable) {
        this.comparable = comparable;
    }

    /** Whether {@code <} and {@code >} mean something. */
    public boolean isComparable() {
        return comparable;
    }
}
