package app.ballast.tradeoffs;

/** Addresses of this room's pages. */
public final class TradeoffsLinks {

    /** Panels for a screen that hangs on a wall; its query says of which product or team, and of which period. */
    public static final String WALL = "wall";

    private TradeoffsLinks() {}
}
