package app.ballast.backlog;

import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item to be logged. Texts are empty where nothing was said.
 *
 * @param title 1 to 200 characters
 * @param service the service that it is about, one that the product depends on; null for none
 * @param effort person-weeks, above 0 and at most 520; null where nobody has estimated
 * @param description Markdown, at most 20,000 characters
 * @param audience who it is for, at most 4,000 characters, as are the other texts
 * @param customerReason why customers care, of stability work and debt
 * @param feasibility what is feasible, of a feature
 * @param acceptanceCriteria when it counts as done
 */
public record NewWorkItem(
        ProductId product,
        Kind kind,
        String title,
        @Nullable ServiceId service,
        @Nullable BigDecimal effort,
        String description,
        String audience,
        String customerReason,
        String feasibility,
        String acceptanceCriteria) {

    public NewWorkItem {
        title = Limits.title(title);
        effort = Limits.effort(effort);
        description = Limits.description(description);
        audience = Limits.text("audience", audience);
        customerReason = Limits.text("customerReason", customerReason);
        feasibility = Limits.text("feasibility", feasibility);
        acceptanceCriteria = Limits.text("acceptanceCriteria", acceptanceCriteria);
    }

    /** An item of which nothing but the necessary is known. */
    public static NewWorkItem of(ProductId product, Kind kind, String title) {
        return new NewWorkItem(product, kind, title, null, null, "", "", "", "", "");
    }
}
