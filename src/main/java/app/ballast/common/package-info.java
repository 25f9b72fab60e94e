/** Values and errors that every room shares. Depends on no other room. */
@NullMarked
@ApplicationModule(
        displayName = "Common",
        allowedDependencies = {})
package app.ballast.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
