package app.ballast.webhooks;

import app.ballast.portfolio.ServiceRef;

/**
 * An environment of a project, and the service that is brought to production by it.
 *
 * @param id number of the row
 * @param project as in its address, in small letters: "acme/shop"
 * @param environment as the platform calls it, in small letters
 */
public record MappingRow(long id, String project, String environment, ServiceRef service) {}
