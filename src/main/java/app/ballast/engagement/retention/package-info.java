/** Retention as plain arithmetic over a triangle of cohorts and weeks. */
@NullMarked
@NamedInterface("retention")
package app.ballast.engagement.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
