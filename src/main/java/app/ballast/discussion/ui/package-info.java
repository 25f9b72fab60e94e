/** What people say about a subject, as a part of its page; the room that owns the subject hands in the way to it. */
@NullMarked
@NamedInterface("ui")
package app.ballast.discussion.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
