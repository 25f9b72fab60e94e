/** The parts that every room's pages are built from. They know no room's subjects, and take their texts from the caller. */
@NullMarked
@NamedInterface("ui")
package app.ballast.common.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
