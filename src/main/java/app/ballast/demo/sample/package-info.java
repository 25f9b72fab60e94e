/**
 * What the sample workspace holds, as plain values: no database, the same every time for the same moment. What was written by
 * hand lies in the resources under {@code sample-workspace}.
 */
@NullMarked
package app.ballast.demo.sample;

import org.jspecify.annotations.NullMarked;
