/** Pages of this room. */
@NullMarked
package app.ballast.webhooks.ui;

import org.jspecify.annotations.NullMarked;
