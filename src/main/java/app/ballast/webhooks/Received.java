package app.ballast.webhooks;

import org.jspecify.annotations.Nullable;

/**
 * What came of a request.
 *
 * @param detail what was deployed, or why nothing came of it; null for nothing to add
 */
public record Received(Outcome outcome, @Nullable String detail) {}
