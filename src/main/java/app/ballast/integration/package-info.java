/** The REST API: the same rules as the pages, by the same services. Owns nothing. */
@NullMarked
@ApplicationModule(displayName = "Integration")
package app.ballast.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
