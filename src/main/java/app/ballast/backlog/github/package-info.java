/** Reading work items from GitHub's list of issues. */
@NullMarked
package app.ballast.backlog.github;

import org.jspecify.annotations.NullMarked;
