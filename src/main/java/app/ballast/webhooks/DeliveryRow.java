package app.ballast.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that came, and what came of it.
 *
 * @param event as the platform calls it
 * @param project that it was about, null where that was not to be read
 * @param environment null where it was about none
 * @param detail what was deployed, or why nothing came of it; null for nothing to add
 */
public record DeliveryRow(
        Instant at,
        String event,
        Outcome outcome,
        @Nullable String project,
        @Nullable String environment,
        @Nullable String detail) {}
