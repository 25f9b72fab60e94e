package app.ballast.reliability;

/**
 * A deployment with the key of the service that it was brought to.
 *
 * @param service key of a service
 */
public record SentDeployment(String service, NewDeployment deployment) {}
