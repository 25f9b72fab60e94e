@NullMarked
package app.ballast.shell.ui;

import org.jspecify.annotations.NullMarked;
