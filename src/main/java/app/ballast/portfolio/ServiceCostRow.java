package app.ballast.portfolio;

import org.jspecify.annotations.Nullable;

/**
 * A service in the list of services.
 *
 * @param owner name of the team that answers for it, null where nobody has said
 * @param now what it costs today
 */
public record ServiceCostRow(ServiceRef service, @Nullable String owner, ServiceCost now) {}
