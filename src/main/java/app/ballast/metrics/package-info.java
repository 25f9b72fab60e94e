/** Series and their points, targets, and the page that imports files. */
@NullMarked
@ApplicationModule(
        displayName = "Metrics",
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
            "discussion :: ui"
        })
package app.ballast.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
