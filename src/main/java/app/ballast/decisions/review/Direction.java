package app.ballast.decisions.review;

/** Which way a metric was promised to go. */
public enum Direction {
    UP(1),
    DOWN(-1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** 1 or -1. */
    public int sign() {
        return sign;
    }

    /** Key of its name in the message bundle. */
    public String labelKey() {
        return "decisions.direction." + name();
    }
}
