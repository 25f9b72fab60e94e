/** What rooms implement whose subjects have keys that people write in texts, such as CHK-214. */
@NullMarked
@NamedInterface("keys")
package app.ballast.discussion.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
