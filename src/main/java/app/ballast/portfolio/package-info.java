/** Products, services, who may see them, releases, and the workspace's settings. */
@NullMarked
@ApplicationModule(
        displayName = "Portfolio",
        allowedDependencies = {
            "common",
            "common :: access",
            "common :: live",
            "common :: ui",
            "people",
            "people :: ui",
            "audit"
        })
package app.ballast.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
