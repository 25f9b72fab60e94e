/** What is measured of products as plain arithmetic: adoption, satisfaction, revenue. */
@NullMarked
@NamedInterface("measures")
package app.ballast.engagement.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
