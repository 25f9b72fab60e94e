/** Letters by e-mail: an outbox that loses none while the mail server is away. Knows neither who reads nor why they are written. */
@NullMarked
@ApplicationModule(displayName = "Mail", allowedDependencies = "common")
package app.ballast.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
