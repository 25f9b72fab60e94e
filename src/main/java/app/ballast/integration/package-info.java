/** The REST API: the same rules as the pages, by the same services. Owns nothing. */
@NullMarked
@ApplicationModule(
        displayName = "Integration",
        allowedDependencies = {
            "common",
            "common :: importing",
            "common :: outgoing",
            "common :: secrets",
            "people",
            "portfolio",
            "discussion",
            "metrics",
            "sources",
            "discussion",
            "backlog",
            "backlog :: filter",
            "backlog :: holding",
            "backlog :: scoring",
            "engagement",
            "engagement :: measures",
            "reliability",
            "reliability :: availability",
            "reliability :: delivery",
            "reliability :: slo",
            "webhooks"
        })
package app.ballast.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
