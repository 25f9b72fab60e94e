package app.ballast.common.importing;

/**
 * Something that an import speaks of, such as a service or a series.
 *
 * @param key as it stands in addresses
 * @param name as people call it
 */
public record ImportedName(String key, String name) {}
