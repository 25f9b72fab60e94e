package app.ballast.portfolio;

import java.util.Map;

/**
 * A service as Settings shows it.
 *
 * @param products the products that depend on it, each with whether it is critical for it
 */
public record ServiceRow(
        ServiceId id, long version, String key, String name, boolean archived, Map<ProductId, Boolean> products) {}
