/** The page that imports files. */
@NullMarked
@NamedInterface("ui")
package app.ballast.metrics.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
