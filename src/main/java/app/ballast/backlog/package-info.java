/** Work items: logging, triage, the queue, and what is said about each. */
@NullMarked
@ApplicationModule(
        displayName = "Backlog",
        allowedDependencies = {
            "common",
            "common :: access",
            "common :: importing",
            "common :: jobs",
            "common :: live",
            "common :: ui",
            "people",
            "people :: ui",
            "audit",
            "portfolio",
            "portfolio :: ui",
            "discussion",
            "discussion :: keys",
            "discussion :: subjects",
            "discussion :: ui"
        })
package app.ballast.backlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
