package app.ballast.discussion;

/** How somebody stands to a subject's news. */
enum Stance {
    /** Asked for them. */
    BY_HAND,
    /** Took part in it. */
    TOOK_PART,
    /** Asked for none. */
    NOT
}
