/** The Reliability pages: how SLOs stand, and one service with its budgets, incidents and costs. */
@NullMarked
package app.ballast.reliability.ui;

import org.jspecify.annotations.NullMarked;
