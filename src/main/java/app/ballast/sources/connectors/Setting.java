package app.ballast.sources.connectors;

/**
 * One setting of a connector, a text.
 *
 * @param name lower-case letters
 * @param required whether it must not be empty
 */
public record Setting(String name, boolean required) {}
