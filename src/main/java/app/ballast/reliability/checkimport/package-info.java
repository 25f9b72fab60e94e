/** Takes files of status checks into the database: sorts them on disk, merges them with what is there, works out outages. */
@NullMarked
package app.ballast.reliability.checkimport;

import org.jspecify.annotations.NullMarked;
