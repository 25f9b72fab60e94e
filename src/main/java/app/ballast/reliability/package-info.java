/** What is known of services: status checks, availability, incidents, error budgets, deployments. */
@NullMarked
@ApplicationModule(
        displayName = "Reliability",
        allowedDependencies = {
            "common",
            "common :: access",
            "common :: importing",
            "common :: live",
            "common :: ui",
            "people",
            "people :: ui",
            "audit",
            "portfolio",
            "discussion",
            "discussion :: subjects",
            "discussion :: ui",
            "portfolio :: ui",
            "metrics",
            "metrics :: ui",
            "sources :: checks",
            "backlog",
            "backlog :: inputs",
            "backlog :: scoring"
        })
package app.ballast.reliability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
