package app.ballast.people;

/** Addresses of this room's pages. */
public final class PeopleLinks {

    public static final String SIGN_IN = "login";
    public static final String SET_UP = "set-up";
    /** Followed by the secret of a one-time link. */
    public static final String PASSWORD_LINK = "password";

    public static final String ACCOUNT = "account";
    /** Leads to the first of the settings pages. */
    public static final String SETTINGS = "settings";

    public static final String SETTINGS_PEOPLE = "settings/people";
    public static final String SETTINGS_TEAMS = "settings/teams";
    public static final String SETTINGS_TOKENS = "settings/tokens";

    private PeopleLinks() {}
}
