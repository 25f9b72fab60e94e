/** Ballast: one queue for features, stability work and tech debt, and both kinds of metrics on one page. */
@NullMarked
package app.ballast;

import org.jspecify.annotations.NullMarked;
