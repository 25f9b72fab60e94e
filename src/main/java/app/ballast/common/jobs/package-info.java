/** What is done by the clock: once, however many nodes there are. */
@NullMarked
@NamedInterface("jobs")
package app.ballast.common.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
