@NullMarked
package app.ballast.backlog.filter;

import org.jspecify.annotations.NullMarked;
