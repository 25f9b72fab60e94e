/** Decisions: what was asked, chosen, signed and expected, and whether it came true. */
@NullMarked
@ApplicationModule(
        displayName = "Decisions",
        allowedDependencies = {
            "common",
            "common :: access",
            "common :: jobs",
            "common :: live",
            "common :: ui",
            "people",
            "audit",
            "portfolio",
            "portfolio :: ui",
            "metrics",
            "discussion",
            "discussion :: keys",
            "discussion :: subjects",
            "discussion :: ui",
            "backlog",
            "backlog :: marks",
            "backlog :: scoring",
            "reliability",
            "reliability :: availability",
            "reliability :: slo",
            "engagement",
            "engagement :: measures"
        })
package app.ballast.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
