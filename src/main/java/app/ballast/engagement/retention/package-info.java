/** Retention as plain arithmetic over a triangle of cohorts and weeks. */
@NullMarked
package app.ballast.engagement.retention;

import org.jspecify.annotations.NullMarked;
