package app.ballast.common.live;

import app.ballast.common.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * Something was changed, by somebody, somewhere. It says what, not how: whoever shows the subject reads it again, with
 * the rights of its own reader, so that no news tells more than the reader may see.
 *
 * @param subject what was changed
 * @param product number of the product that it hangs on, null where it hangs on none
 */
public record Change(SubjectRef subject, @Nullable Long product) {}
