/** The append-only activity log, written inside the caller's transaction. Knows nobody: it is told names and numbers. */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"common", "common :: access", "common :: jobs", "common :: live"})
package app.ballast.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
