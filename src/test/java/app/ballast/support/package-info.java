/** What tests of several rooms share. */
@NullMarked
package app.ballast.support;

import org.jspecify.annotations.NullMarked;
