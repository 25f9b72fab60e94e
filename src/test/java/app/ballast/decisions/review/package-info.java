@NullMarked
package app.ballast.decisions.review;

import org.jspecify.annotations.NullMarked;
