package app.ballast.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connection and how it fares.
 *
 * @param mappings how many environments are put to services
 * @param lastTaken when a delivery was last of use, null where none was
 * @param last the latest delivery, null before the first
 */
public record ConnectionRow(
        ConnectionId id,
        String name,
        Platform platform,
        boolean active,
        int mappings,
        @Nullable Instant lastTaken,
        @Nullable DeliveryRow last) {}
