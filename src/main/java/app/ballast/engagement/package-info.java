/** Whether anybody uses the product: active users and retention. */
@NullMarked
@ApplicationModule(
        displayName = "Engagement",
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
            "portfolio :: ui",
            "metrics",
            "metrics :: ui",
            "backlog",
            "backlog :: inputs",
            "backlog :: scoring"
        })
package app.ballast.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
