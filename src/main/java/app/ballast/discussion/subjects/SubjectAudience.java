package app.ballast.discussion.subjects;

import app.ballast.people.PersonId;
import app.ballast.portfolio.ProductId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For whom a subject exists, as it stands now.
 *
 * @param products whoever sees one of them sees the subject; empty where products have no say
 * @param owner the only person for whom it exists, null where there is none
 */
public record SubjectAudience(
        Set<ProductId> products, @Nullable PersonId owner) {

    public SubjectAudience {
        products = Set.copyOf(products);
        if (owner != null && !products.isEmpty()) {
            throw new IllegalArgumentException("A subject is one person's own, or hangs on products: not both");
        }
    }

    /** Everybody who is signed in. */
    public static SubjectAudience everybody() {
        return new SubjectAudience(Set.of(), null);
    }

    /** Whoever sees the product. */
    public static SubjectAudience of(ProductId product) {
        return new SubjectAudience(Set.of(product), null);
    }

    /**
     * Whoever sees one of the products.
     *
     * @param products at least one
     */
    public static SubjectAudience ofAny(Set<ProductId> products) {
        if (products.isEmpty()) {
            throw new IllegalArgumentException("Of no product: say whether everybody sees it");
        }
        return new SubjectAudience(products, null);
    }

    /** One person. */
    public static SubjectAudience only(PersonId owner) {
        return new SubjectAudience(Set.of(), owner);
    }
}
