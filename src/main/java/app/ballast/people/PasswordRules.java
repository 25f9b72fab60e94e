package app.ballast.people;

import app.ballast.common.DomainException;

/** What a password must be: long enough to be worth hashing, short enough not to be an attack on the hash. */
final class PasswordRules {

    static final int SHORTEST = 8;
    static final int LONGEST = 200;

    private PasswordRules() {}

    static void check(String password, String email) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw DomainException.invalid("password", "error.password.length", SHORTEST, LONGEST);
        }
        if (password.equalsIgnoreCase(email)) {
            throw DomainException.invalid("password", "error.password.is-address");
        }
    }
}
