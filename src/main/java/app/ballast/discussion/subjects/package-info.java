/**
 * What the room that owns a type of subject answers about it, for all that can be said of any subject: comments, watchers,
 * the inbox, mail.
 */
@NullMarked
@NamedInterface("subjects")
package app.ballast.discussion.subjects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
