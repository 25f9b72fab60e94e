/** The five DORA metrics as plain arithmetic. */
@NullMarked
@NamedInterface("delivery")
package app.ballast.reliability.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
