package app.ballast.backlog;

import app.ballast.common.ui.Tone;
import app.ballast.people.Role;
import java.util.Locale;

/** What sort of work an item is. Its side triages, edits and ranks it. */
public enum Kind {
    /** Something new for customers. */
    FEATURE(Role.PRODUCT, Tone.PRODUCT),
    /** Keeps the system running. */
    STABILITY(Role.TECHNOLOGY, Tone.RELIABILITY),
    /** Repairs what makes every change dearer. */
    TECH_DEBT(Role.TECHNOLOGY, Tone.DEBT);

    private final Role owner;
    private final Tone tone;

    Kind(Role owner, Tone tone) {
        this.owner = owner;
        this.tone = tone;
    }

    /** Who triages, edits, scores and ranks items of this kind. */
    public Role owner() {
        return owner;
    }

    public Tone tone() {
        return tone;
    }

    /** Key of its name in the message bundle. */
    public String labelKey() {
        return "backlog.kind." + name();
    }

    /** As addresses and the REST API write it: {@code tech-debt}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
