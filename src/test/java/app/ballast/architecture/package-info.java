/** The rules that the code keeps, checked in every build. */
@NullMarked
package app.ballast.architecture;

import org.jspecify.annotations.NullMarked;
