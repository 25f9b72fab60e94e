package app.ballast.backlog;

/**
 * Where an item lies, relative to the capacity line of its product's queue.
 *
 * @param line of its product, to the next release or four weeks on
 */
public record LinePlace(CapacityLine line, Side side) {

    /** On which side. */
    public enum Side {
        /** It is being worked on; its effort came off before the rest was added up. */
        IN_WORK,
        ABOVE,
        BELOW
    }
}
