/** The pages of series and imports, and how other pages mark unusual days. */
@NullMarked
@NamedInterface("ui")
package app.ballast.metrics.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
