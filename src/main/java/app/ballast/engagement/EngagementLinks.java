package app.ballast.engagement;

import app.ballast.portfolio.ProductRef;

/** Addresses of this room's pages. */
public final class EngagementLinks {

    /** May be followed by the key of a product. */
    public static final String PRODUCT = "product";

    /** May be followed by the key of a feature. */
    public static final String FEATURES = "features";

    private EngagementLinks() {}

    /** The page of a product. */
    public static String product(ProductRef product) {
        return PRODUCT + "/" + product.key();
    }

    /** The page of a feature. */
    public static String feature(FeatureRow feature) {
        return feature(feature.key());
    }

    /** The page of the feature with this key. */
    public static String feature(String key) {
        return FEATURES + "/" + key;
    }
}
