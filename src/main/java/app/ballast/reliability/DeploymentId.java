package app.ballast.reliability;

/** Number of a deployment. */
public record DeploymentId(long value) {}
