package app.ballast.decisions;

import app.ballast.people.Role;

/** For whom somebody signs. */
public enum SigningSide {
    PRODUCT(Role.PRODUCT),
    TECHNOLOGY(Role.TECHNOLOGY);

    private final Role role;

    SigningSide(Role role) {
        this.role = role;
    }

    /** Which role may. */
    public Role role() {
        return role;
    }

    /** The other one. */
    public SigningSide other() {
        return this == PRODUCT ? TECHNOLOGY : PRODUCT;
    }

    /** Key of its name in the message bundle. */
    public String labelKey() {
        return "decisions.side." + name();
    }
}
