package app.ballast.decisions;

import app.ballast.portfolio.ProductRef;

/** Addresses of this room's pages. */
public final class DecisionsLinks {

    /** May be followed by the key of a decision. */
    public static final String DECISIONS = "decisions";

    /** What follows for one that is being proposed. */
    public static final String NEW = "new";

    private DecisionsLinks() {}

    /** The page of a decision. */
    public static String decision(DecisionId id) {
        return DECISIONS + "/" + id;
    }

    /** Where a decision about a product is proposed. */
    public static String propose(ProductRef product) {
        return DECISIONS + "/" + NEW + "?product=" + product.key();
    }
}
