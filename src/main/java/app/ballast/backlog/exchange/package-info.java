/** Items as tables: every field as a column, written and read as CSV, XLSX and JSON without loss. */
@NullMarked
package app.ballast.backlog.exchange;

import org.jspecify.annotations.NullMarked;
