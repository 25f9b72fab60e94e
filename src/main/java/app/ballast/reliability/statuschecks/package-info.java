/** Files of status checks: what was seen of each service and when. */
@NullMarked
package app.ballast.reliability.statuschecks;

import org.jspecify.annotations.NullMarked;
