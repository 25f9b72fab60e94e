/** The sample workspace, and how it comes into an empty database. */
@NullMarked
@ApplicationModule(
        displayName = "Sample workspace",
        allowedDependencies = {
            "common",
            "common :: importing",
            "people",
            "portfolio",
            "metrics",
            "discussion",
            "backlog",
            "backlog :: scoring",
            "reliability",
            "reliability :: slo",
            "engagement",
            "engagement :: measures",
            "engagement :: retention",
            "decisions",
            "decisions :: review",
            "tradeoffs :: mix",
            "tradeoffs :: policy"
        })
package app.ballast.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
