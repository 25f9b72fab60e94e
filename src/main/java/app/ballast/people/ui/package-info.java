/** Sign-in, set-up, one's own account, and the settings of people, teams and tokens. */
@NullMarked
@NamedInterface("ui")
package app.ballast.people.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
