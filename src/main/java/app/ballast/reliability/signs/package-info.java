/** Which incident an outage or an alert is a sign of, and how incidents follow their signs. */
@NullMarked
package app.ballast.reliability.signs;

import org.jspecify.annotations.NullMarked;
