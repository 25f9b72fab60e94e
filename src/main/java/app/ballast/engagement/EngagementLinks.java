package app.ballast.engagement;

import app.ballast.portfolio.ProductRef;

/** Addresses of this room's pages. */
public final class EngagementLinks {

    /** May be followed by the key of a product. */
    public static final String PRODUCT = "product";

    private EngagementLinks() {}

    /** The page of a product. */
    public static String product(ProductRef product) {
        return PRODUCT + "/" + product.key();
    }
}
