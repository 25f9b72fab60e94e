package app.ballast.portfolio;

/**
 * A product by number, key and name.
 *
 * @param key prefix of its items' keys, such as {@code CHK}
 */
public record ProductRef(ProductId id, String key, String name) {}
