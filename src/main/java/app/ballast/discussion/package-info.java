/**
 * Comments, votes and requests on any subject. Knows no subject: the room that owns one checks who may see it, then asks here; a
 * page never does.
 */
@NullMarked
@ApplicationModule(
        displayName = "Discussion",
        allowedDependencies = {
            "common",
            "common :: access",
            "common :: jobs",
            "common :: live",
            "common :: secrets",
            "common :: ui",
            "mail",
            "people",
            "people :: ui",
            "portfolio"
        })
package app.ballast.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
