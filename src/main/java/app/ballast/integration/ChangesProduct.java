package app.ballast.integration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** A request that needs a token with the scope to post metrics, of a product manager: asked before anything is looked up. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAuthority('SCOPE_METRICS') and hasRole('PRODUCT')")
@interface ChangesProduct {}
