package app.ballast.backlog.github;

/** The kind of work that an issue seems to be; a person confirms or changes it. */
public enum SuggestedKind {
    FEATURE,
    STABILITY,
    TECH_DEBT
}
