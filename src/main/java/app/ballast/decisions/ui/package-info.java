/** The Decisions pages and their parts. */
@NullMarked
package app.ballast.decisions.ui;

import org.jspecify.annotations.NullMarked;
