/** Connectors: one for each kind of system that Ballast can ask. A room that adds one implements {@code Connector} as a bean. */
@NullMarked
@NamedInterface("connectors")
package app.ballast.sources.connectors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
