package app.ballast.tradeoffs.policy;

import app.ballast.portfolio.ProductRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All versions of a product's policy.
 *
 * @param inForce the one that holds; null where none does, so that the default levels advise
 * @param draft the one that waits for signatures; null for none
 * @param others all else, the newest first: superseded, withdrawn, and signed ones whose day is still to come
 * @param today as the workspace counts days
 */
public record PolicySheet(
        ProductRef product,
        @Nullable PolicyVersion inForce,
        @Nullable PolicyVersion draft,
        List<PolicyVersion> others,
        LocalDate today) {

    public PolicySheet {
        others = List.copyOf(others);
    }

    /** @param all versions, the newest first */
    static PolicySheet of(ProductRef product, List<PolicyVersion> all, LocalDate today, Instant now) {
        Optional<PolicyVersion> inForce = all.stream()
                .filter(policy -> policy.state() == PolicyState.SIGNED && policy.hasBegun(now))
                .findFirst();
        Optional<PolicyVersion> draft = all.stream()
                .filter(policy -> policy.state() == PolicyState.DRAFT)
                .findFirst();
        return new PolicySheet(
                product,
                inForce.orElse(null),
                draft.orElse(null),
                all.stream()
                        .filter(policy -> inForce.filter(policy::equals).isEmpty()
                                && draft.filter(policy::equals).isEmpty())
                        .toList(),
                today);
    }

    /** The levels that hold: those of the policy in force, else the default ones. */
    public PolicyLevels levels() {
        return inForce == null ? PolicyLevels.DEFAULT : inForce.text().levels();
    }

    /** What a new version begins with: what holds, from today on. */
    public PolicyText beginning() {
        return inForce == null
                ? new PolicyText(PolicyLevels.DEFAULT, CountingTargets.ALL, MixBand.NONE, today)
                : new PolicyText(
                        inForce.text().levels(),
                        inForce.text().targets(),
                        inForce.text().band(),
                        today);
    }
}
