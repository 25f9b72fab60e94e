package app.ballast.portfolio;

/** What a service costs was changed. */
public record ServiceCostsChanged(ServiceId service) {}
