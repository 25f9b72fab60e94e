/** Who may call what, as annotations that a service method wears. */
@NullMarked
@NamedInterface("access")
package app.ballast.common.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
