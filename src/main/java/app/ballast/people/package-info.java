/** Persons, teams, roles, sign-in and API tokens. */
@NullMarked
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"common", "common :: access", "common :: live", "common :: ui", "audit", "mail"})
package app.ballast.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
