package app.ballast.reliability;

import app.ballast.portfolio.ServiceRef;
import java.time.Instant;

/**
 * One change brought to production on one service.
 *
 * @param label what was brought, such as a version
 * @param failed whether somebody had to step in at once
 */
public record DeploymentRow(ServiceRef service, Instant deployedAt, String label, boolean failed) {}
