package app.ballast.discussion;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What happened. The bundle has a text for each, with the author's name and the words of the {@link News}. */
public enum NewsKind {
    MENTIONED(NewsGroup.MENTIONS, Part.ADDRESSEE),
    REPLIED(NewsGroup.MENTIONS),
    ASSIGNED(NewsGroup.ASSIGNED, Part.ADDRESSEE),
    SIGNATURE_WANTED(NewsGroup.REVIEWS, Part.AUTHOR),
    /** Its word is the verdict. */
    REVIEW_DUE(NewsGroup.REVIEWS),
    /** Its word is the reason. */
    EXCEPTION_WANTED(NewsGroup.REVIEWS),
    COMMENTED(NewsGroup.WATCHED),
    LOGGED(NewsGroup.WATCHED, Part.AUTHOR),
    /** Its word is the outcome. */
    TRIAGED(NewsGroup.WATCHED),
    /** Its words are the key of the item that it was put above, and the reason. */
    PUT_ABOVE(NewsGroup.WATCHED),
    DONE(NewsGroup.WATCHED),
    SIGNED(NewsGroup.WATCHED, Part.AUTHOR),
    DECIDED(NewsGroup.WATCHED, Part.AUTHOR),
    SUPERSEDED(NewsGroup.WATCHED),
    /** Its word is the verdict. */
    REVIEWED(NewsGroup.WATCHED),
    INCIDENT_OPENED(NewsGroup.WATCHED, Part.AUTHOR),
    INCIDENT_RESOLVED(NewsGroup.WATCHED, Part.AUTHOR),
    /** An item came into a saved view, through which it is told. */
    ENTERED(NewsGroup.WATCHED),
    /** Its word is how many items came into the view. */
    ENTERED_MANY(NewsGroup.WATCHED);

    private enum Part {
        NOBODY,
        AUTHOR,
        ADDRESSEE
    }

    private final NewsGroup group;
    private final Part part;

    NewsKind(NewsGroup group) {
        this(group, Part.NOBODY);
    }

    NewsKind(NewsGroup group, Part part) {
        this.group = group;
        this.part = part;
    }

    public NewsGroup group() {
        return group;
    }

    /** Whether whoever did it took part in the subject by it, and watches it from then on. */
    boolean authorTakesPart() {
        return part == Part.AUTHOR;
    }

    /** Whether whoever is told by name takes part in the subject from then on. */
    boolean addresseeTakesPart() {
        return part == Part.ADDRESSEE;
    }

    /**
     * The words of news as they are spoken: an outcome is kept as a code.
     *
     * @param text answers the text of a key
     */
    public List<String> spoken(List<String> words, Function<String, String> text) {
        String key =
                switch (this) {
                    case TRIAGED -> "inbox.triaged.";
                    case REVIEW_DUE, REVIEWED -> "inbox.verdict.";
                    default -> "";
                };
        return key.isEmpty()
                ? words
                : words.stream().map(code -> text.apply(key + code)).toList();
    }

    /** The last part of its keys in the bundle. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
