/** Sources: what Ballast polls by itself to fill series and to see whether services are up. */
@NullMarked
@ApplicationModule(
        displayName = "Sources",
        allowedDependencies = {
            "common",
            "common :: access",
            "common :: live",
            "common :: outgoing",
            "common :: secrets",
            "common :: ui",
            "people",
            "people :: ui",
            "audit",
            "portfolio",
            "metrics"
        })
package app.ballast.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
