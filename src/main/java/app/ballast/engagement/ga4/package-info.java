/** Reading the snapshot report that Google Analytics 4 exports. */
@NullMarked
package app.ballast.engagement.ga4;

import org.jspecify.annotations.NullMarked;
