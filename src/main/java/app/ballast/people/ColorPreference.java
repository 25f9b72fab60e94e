package app.ballast.people;

/** How a person wants the pages to look. */
public enum ColorPreference {
    /** As the device says. */
    SYSTEM,
    LIGHT,
    DARK
}
