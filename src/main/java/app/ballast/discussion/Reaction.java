package app.ballast.discussion;

import java.util.Locale;

/** What one may think of a comment without a word. Few, so that they say the same to everybody. */
public enum Reaction {
    AGREE,
    DISAGREE,
    THANKS,
    LOOKING,
    UNSURE;

    /** Key of its name in the message bundle. */
    public String labelKey() {
        return "talk.reaction." + name().toLowerCase(Locale.ROOT);
    }
}
