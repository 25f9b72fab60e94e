/** The pages of sources and of the inner addresses that are allowed. */
@NullMarked
package app.ballast.sources.ui;

import org.jspecify.annotations.NullMarked;
