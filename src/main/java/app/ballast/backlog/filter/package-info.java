/** The language in which people filter the backlog: its words, and text read into conditions and written back. */
@NullMarked
@NamedInterface("filter")
package app.ballast.backlog.filter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
