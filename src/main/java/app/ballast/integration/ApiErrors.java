package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.common.Messages;
import app.ballast.common.importing.ImportProblem;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal and failure of the API as an RFC 9457 problem: status, what is wrong, which field. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
@Order(0)
class ApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(DomainException refusal) {
        HttpStatus status =
                switch (refusal.sort()) {
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case CONFLICT -> HttpStatus.CONFLICT;
                    case REFUSED -> HttpStatus.FORBIDDEN;
                    case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
                };
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.text(Locale.ENGLISH));
        if (refusal.field() != null) {
            problem.setProperty("field", refusal.field());
        }
        return ResponseEntity.status(status).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ImportProblem refusal) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(AccessDeniedException refusal) {
        return answer(HttpStatus.FORBIDDEN, Messages.text(Locale.ENGLISH, "error.api.forbidden"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception failure) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("A request failed, number {}", number, failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, Messages.text(Locale.ENGLISH, "shell.error.500.text", number));
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
