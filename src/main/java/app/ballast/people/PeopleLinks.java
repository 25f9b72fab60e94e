package app.ballast.people;

/** Addresses of this room's pages. */
public final class PeopleLinks {

    public static final String SIGN_IN = "login";
    public static final String FORGOTTEN = "forgotten-password";
    public static final String SET_UP = "set-up";
    /** Followed by the secret of a one-time link. */
    public static final String PASSWORD_LINK = "password";

    public static final String ACCOUNT = "account";
    /** Leads to the first of the settings pages. */
    public static final String SETTINGS = "settings";

    public static final String SETTINGS_PEOPLE = "settings/people";
    public static final String SETTINGS_TEAMS = "settings/teams";
    public static final String SETTINGS_TOKENS = "settings/tokens";

    /** May be followed by the number of a person. */
    public static final String PEOPLE = "people";

    /** May be followed by the number of a team. */
    public static final String TEAMS = "teams";

    private PeopleLinks() {}

    /** The page of a person. */
    public static String person(PersonId id) {
        return PEOPLE + "/" + id.value();
    }

    /** The page of a team. */
    public static String team(TeamId id) {
        return TEAMS + "/" + id.value();
    }
}
