/** The Balance page: both kinds of metrics side by side. Reads the other rooms and owns little. */
@NullMarked
@ApplicationModule(
        displayName = "Trade-offs",
        allowedDependencies = {
            "common",
            "common :: access",
            "common :: live",
            "common :: ui",
            "people",
            "people :: ui",
            "audit",
            "portfolio",
            "discussion",
            "discussion :: subjects",
            "discussion :: ui",
            "backlog",
            "backlog :: holding",
            "metrics",
            "decisions",
            "metrics :: ui",
            "reliability",
            "reliability :: availability",
            "reliability :: slo",
            "engagement",
            "engagement :: measures",
            "engagement :: retention",
            "engagement :: ui"
        })
package app.ballast.tradeoffs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
