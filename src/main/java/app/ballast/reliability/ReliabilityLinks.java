package app.ballast.reliability;

import app.ballast.portfolio.ServiceRef;

/** Addresses of this room's pages. */
public final class ReliabilityLinks {

    /** May be followed by the key of a service. */
    public static final String RELIABILITY = "reliability";

    /** May be followed by the number of an incident. */
    public static final String INCIDENTS = "incidents";

    /** What was brought to which environment. */
    public static final String DEPLOYMENTS = "deployments";

    private ReliabilityLinks() {}

    /** The page of a service. */
    public static String service(ServiceRef service) {
        return RELIABILITY + "/" + service.key();
    }

    /** The page of an incident. */
    public static String incident(IncidentId id) {
        return INCIDENTS + "/" + id.value();
    }

    /** The deployments of a service. */
    public static String deployments(ServiceRef service) {
        return DEPLOYMENTS + "?service=" + service.key();
    }
}
