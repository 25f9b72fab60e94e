/** Webhooks: what GitHub and GitLab tell of deployments, checked, taken once, and put to the service that it is about. */
@NullMarked
@ApplicationModule(
        displayName = "Webhooks",
        allowedDependencies = {
            "common",
            "common :: access",
            "common :: secrets",
            "common :: ui",
            "people",
            "people :: ui",
            "audit",
            "portfolio",
            "reliability"
        })
package app.ballast.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
