package app.ballast.tradeoffs;

/** Addresses of this room's pages. */
public final class TradeoffsLinks {

    /** Panels for a screen that hangs on a wall; its query says of which product or team, and of which period. */
    public static final String WALL = "wall";

    private TradeoffsLinks() {}

    /** The Balance page of the product with this key. */
    public static String balance(String product) {
        return "?product=" + product;
    }
}
