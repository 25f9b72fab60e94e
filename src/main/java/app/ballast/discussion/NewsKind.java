package app.ballast.discussion;

import java.util.Locale;

/** What happened. The bundle has a text for each, with the author's name and the words of the {@link News}. */
public enum NewsKind {
    MENTIONED(NewsGroup.MENTIONS),
    REPLIED(NewsGroup.MENTIONS),
    ASSIGNED(NewsGroup.ASSIGNED),
    SIGNATURE_WANTED(NewsGroup.REVIEWS),
    REVIEW_DUE(NewsGroup.REVIEWS),
    EXCEPTION_WANTED(NewsGroup.REVIEWS),
    COMMENTED(NewsGroup.WATCHED),
    LOGGED(NewsGroup.WATCHED),
    /** Its word is the outcome. */
    TRIAGED(NewsGroup.WATCHED),
    /** Its words are the key of the item that it was put above, and the reason. */
    PUT_ABOVE(NewsGroup.WATCHED),
    DONE(NewsGroup.WATCHED),
    SIGNED(NewsGroup.WATCHED),
    DECIDED(NewsGroup.WATCHED),
    SUPERSEDED(NewsGroup.WATCHED),
    REVIEWED(NewsGroup.WATCHED),
    INCIDENT_OPENED(NewsGroup.WATCHED),
    INCIDENT_RESOLVED(NewsGroup.WATCHED);

    private final NewsGroup group;

    NewsKind(NewsGroup group) {
        this.group = group;
    }

    public NewsGroup group() {
        return group;
    }

    /** The last part of its keys in the bundle. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
