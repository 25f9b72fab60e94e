/** Availability as plain arithmetic over spans of known time and of down time. */
@NullMarked
@NamedInterface("availability")
package app.ballast.reliability.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
