package app.ballast.portfolio;

/**
 * A service by number, key and name.
 *
 * @param key lower-case letters, digits and single hyphens; unique
 */
public record ServiceRef(ServiceId id, String key, String name) {}
