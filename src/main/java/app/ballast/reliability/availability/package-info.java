/** Availability as plain arithmetic over spans of known time and of down time. */
@NullMarked
package app.ballast.reliability.availability;

import org.jspecify.annotations.NullMarked;
