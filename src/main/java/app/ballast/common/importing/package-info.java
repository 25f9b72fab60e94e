/** Reading files that people bring: text of any encoding we accept, line by line, in constant memory, with refusals by line. */
@NullMarked
@org.springframework.modulith.NamedInterface("importing")
package app.ballast.common.importing;

import org.jspecify.annotations.NullMarked;
