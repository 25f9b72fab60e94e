/** What the tests share: a database, a browser, the application's jar. */
@NullMarked
package app.ballast.support;

import org.jspecify.annotations.NullMarked;
