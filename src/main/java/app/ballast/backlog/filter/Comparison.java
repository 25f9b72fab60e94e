package app.ballast.backlog.filter;

/** How a value of an item stands to the one that is asked for. */
public enum Comparison {
    IS(":"),
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** As the language writes it. */
    public String sign() {
        return sign;
    }
}
