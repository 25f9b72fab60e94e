package app.ballast.tradeoffs.policy;

import app.ballast.backlog.ItemKey;
import app.ballast.portfolio.ProductRef;

/** Addresses of this room's pages about policies. */
public final class PolicyLinks {

    /** Where the policy of a product is read, drafted and signed. */
    public static final String POLICY = "policy";

    /** In the query: the item for which an exception is asked. */
    public static final String ITEM = "item";

    private PolicyLinks() {}

    /** The page of a product's policy. */
    public static String of(ProductRef product) {
        return POLICY + "/" + product.key();
    }

    /** The same, with a form that asks for an exception for an item. */
    public static String exception(ProductRef product, ItemKey item) {
        return of(product) + "?" + ITEM + "=" + item;
    }
}
