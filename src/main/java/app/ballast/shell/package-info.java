/** What is around every page: navigation, the person's menu, errors, lost connections. Knows no room's subjects. */
@NullMarked
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"common", "common :: ui", "common :: access", "people", "portfolio"})
package app.ballast.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
