/** The Product and Feature pages, and the parts that the Balance page shows of them. */
@NullMarked
@NamedInterface("ui")
package app.ballast.engagement.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
