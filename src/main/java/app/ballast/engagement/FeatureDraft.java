package app.ballast.engagement;

import app.ballast.backlog.ItemKey;
import app.ballast.common.CleanText;
import app.ballast.common.Decimals;
import app.ballast.common.DomainException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a feature.
 *
 * @param name 1 to 200 characters
 * @param coreAction what counts as using it, at most 300 characters; may be empty
 * @param item the work item that built it; null for none
 * @param services keys of the services that it needs
 * @param targetPercent share of the people who could that are to use it, above 0 to 100, to 6 decimals; null for none
 * @param targetDue by when; given with a target and only then
 * @param shippedOn the day on which people got it; null where it is not there yet
 */
public record FeatureDraft(
        String name,
        String coreAction,
        @Nullable ItemKey item,
        Set<String> services,
        @Nullable BigDecimal targetPercent,
        @Nullable LocalDate targetDue,
        @Nullable LocalDate shippedOn) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ACTION = 300;
    private static final int DECIMALS = 6;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    public FeatureDraft {
        name = CleanText.line(name);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw DomainException.invalid("name", "error.name", LONGEST_NAME);
        }
        coreAction = CleanText.line(coreAction);
        if (coreAction.length() > LONGEST_ACTION) {
            throw DomainException.invalid("coreAction", "engagement.error.core-action", LONGEST_ACTION);
        }
        services = Set.copyOf(services);
        if (targetPercent != null) {
            if (targetPercent.signum() <= 0 || targetPercent.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw DomainException.invalid("target", "engagement.error.target", targetPercent.doubleValue());
            }
            targetPercent = Decimals.rounded(targetPercent, DECIMALS);
            if (targetDue == null) {
                throw DomainException.invalid("targetDue", "engagement.error.target-due");
            }
        } else if (targetDue != null) {
            throw DomainException.invalid("target", "engagement.error.due-alone");
        }
        check("targetDue", targetDue);
        check("shippedOn", shippedOn);
    }

    /** A feature of which only the name is known. */
    public static FeatureDraft named(String name) {
        return new FeatureDraft(name, "", null, Set.of(), null, null, null);
    }

    /** The target as a share; null for none. */
    @Nullable
    BigDecimal targetShare() {
        return targetPercent == null ? null : targetPercent.movePointLeft(2);
    }

    /** The keys of the services, by the alphabet. */
    Set<String> sortedServices() {
        return new TreeSet<>(services);
    }

    private static void check(String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            throw DomainException.invalid(field, "services.error.day", FIRST, LAST);
        }
    }
}
