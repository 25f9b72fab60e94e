package app.ballast.people;

/**
 * A token has ended before its time.
 *
 * @param fingerprint of its secret
 */
record TokenRevoked(String fingerprint) {}
