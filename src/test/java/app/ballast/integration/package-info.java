/** The REST API, tried from outside. */
@NullMarked
package app.ballast.integration;

import org.jspecify.annotations.NullMarked;
