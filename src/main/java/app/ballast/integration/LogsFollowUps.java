package app.ballast.integration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** A request that logs work because of an incident: a token with the scope to log items, of a technology manager. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAuthority('SCOPE_ITEMS') and hasRole('TECHNOLOGY')")
@interface LogsFollowUps {}
