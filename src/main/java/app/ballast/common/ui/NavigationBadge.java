package app.ballast.common.ui;

import app.ballast.common.live.Change;

/** A count beside an entry of the navigation, offered as a bean by the room that owns the page. */
public interface NavigationBadge {

    /** Address of the entry, such as {@code triage}. */
    String path();

    /** How many wait, for whoever is signed in; 0 shows nothing. Capped, so that it costs the same at any size. */
    int waiting();

    /** Whether a change may have made it another count. */
    boolean concerns(Change change);
}
