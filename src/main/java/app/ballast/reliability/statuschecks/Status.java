package app.ballast.reliability.statuschecks;

/** What a check saw of a service. */
public enum Status {
    UP,
    DOWN
}
