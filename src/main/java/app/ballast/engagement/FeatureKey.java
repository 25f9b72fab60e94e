package app.ballast.engagement;

import app.ballast.common.DomainException;
import app.ballast.portfolio.ProductRef;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The key of a feature: that of its product in lower case and a name of its own, so that no key tells of a product that its
 * reader does not see.
 *
 * @param product the product's key in lower case
 * @param name 1 to {@value #LONGEST} lower-case letters, digits and single hyphens
 */
record FeatureKey(String product, String name) {

    private static final int LONGEST = 80;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** @param said whether the name is meant to be the key's as it stands, or is what people call the feature */
    static FeatureKey of(ProductRef product, String name, boolean said) {
        String stem = product.key().toLowerCase(Locale.ROOT);
        String own = said && !name.isBlank() ? name.strip() : made(name);
        if (said && own.startsWith(stem + "-")) {
            own = own.substring(stem.length() + 1);
        }
        if (!FORM.matcher(own).matches() || own.length() > LONGEST) {
            throw DomainException.invalid("key", "engagement.error.feature-key", own, LONGEST);
        }
        return new FeatureKey(stem, own);
    }

    private static String made(String name) {
        String key = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = key.substring(0, Math.min(key.length(), LONGEST)).replaceAll("^-|-$", "");
        return cut.isEmpty() ? "feature" : cut;
    }

    String whole() {
        return product + "-" + name;
    }

    /** The metric of the series of its adoption. */
    String metric() {
        return name + "-adoption";
    }
}
