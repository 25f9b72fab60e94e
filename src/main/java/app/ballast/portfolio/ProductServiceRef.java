package app.ballast.portfolio;

/**
 * A service that a product depends on.
 *
 * @param critical whether its outage is an outage of the product
 */
public record ProductServiceRef(ServiceRef service, boolean critical) {}
