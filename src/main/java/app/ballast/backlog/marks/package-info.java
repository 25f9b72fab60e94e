/** What other rooms implement to set marks on items: that a decision speaks of one, for instance. */
@NullMarked
@NamedInterface("marks")
package app.ballast.backlog.marks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
