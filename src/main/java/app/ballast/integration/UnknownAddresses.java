package app.ballast.integration;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What no controller answers is an RFC 9457 problem too. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class UnknownAddresses extends ResponseEntityExceptionHandler {}
