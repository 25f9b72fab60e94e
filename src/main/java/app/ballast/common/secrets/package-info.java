/** Secrets of other systems that Ballast has to keep: encrypted where they lie, and never shown again. */
@NullMarked
@NamedInterface("secrets")
package app.ballast.common.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
