/** The pages of the queue: triage, the backlog, one item, and the panel that logs one from anywhere. */
@NullMarked
package app.ballast.backlog.ui;

import org.jspecify.annotations.NullMarked;
