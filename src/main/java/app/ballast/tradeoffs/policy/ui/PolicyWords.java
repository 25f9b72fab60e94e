package app.ballast.tradeoffs.policy.ui;

import app.ballast.common.ui.Figures;
import app.ballast.people.Role;
import app.ballast.tradeoffs.policy.PolicyAction;
import app.ballast.tradeoffs.policy.PolicyLevel;
import app.ballast.tradeoffs.policy.Signature;
import app.ballast.tradeoffs.policy.Signatures;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the page writes levels, shares and signatures. */
record PolicyWords(Figures figures) {

    String text(String key, Object... arguments) {
        return figures.text(key, arguments);
    }

    String action(PolicyAction action) {
        return text(action.labelKey());
    }

    /** A level by the team's own words, else by what its action is called. */
    String level(PolicyLevel level) {
        return level(level.action(), level.words());
    }

    String level(PolicyAction action, String words) {
        return words.isEmpty() ? action(action) : words;
    }

    /** A share as percent with all its digits: −12.5 %. */
    String share(BigDecimal share) {
        return figures.exactPercent(share.doubleValue()) + "\u00a0%";
    }

    /** What is left of a budget: −12 %. */
    String remaining(double remaining) {
        return figures.percent(remaining, 0) + "\u00a0%";
    }

    /** Where a level holds: "20 % to below 50 %". */
    String range(PolicyLevel level) {
        return range(level.from(), level.below());
    }

    private String range(@Nullable BigDecimal from, @Nullable BigDecimal below) {
        if (from == null) {
            return below == null ? text("policy.range.always") : text("policy.range.below", share(below));
        }
        return below == null
                ? text("policy.range.from", share(from))
                : text("policy.range.between", share(from), share(below));
    }

    /** Who signed for a side, or that nobody has. */
    String signature(Signatures signatures, Role side) {
        Optional<Signature> given = signatures.of(side);
        return given.isPresent()
                ? text(
                        "policy.signed." + side,
                        given.get().name(),
                        figures.moment(given.get().at()))
                : text("policy.unsigned." + side);
    }
}
