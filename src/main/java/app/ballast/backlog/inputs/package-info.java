/** What other rooms implement to fill a score's inputs with what they measure. */
@NullMarked
@NamedInterface("inputs")
package app.ballast.backlog.inputs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
