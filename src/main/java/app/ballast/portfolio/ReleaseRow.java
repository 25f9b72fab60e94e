package app.ballast.portfolio;

/** A release as the page of releases shows it. */
public record ReleaseRow(ReleaseRef release, boolean archived) {}
