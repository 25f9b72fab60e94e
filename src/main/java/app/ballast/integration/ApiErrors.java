package app.ballast.integration;

import app.ballast.backlog.filter.FilterProblem;
import app.ballast.common.DomainException;
import app.ballast.common.Messages;
import app.ballast.common.importing.ImportProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

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

    /** Points at the first thing in the filter that is wrong; the others are told with it. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(UnreadableFilter refusal) {
        List<Map<String, Object>> all =
                refusal.problems().stream().map(ApiErrors::described).toList();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, refusal.problems().getFirst().text(Locale.ENGLISH));
        problem.setProperty("field", "q");
        all.getFirst().forEach(problem::setProperty);
        problem.setProperty("problems", all);
        return ResponseEntity.badRequest().body(problem);
    }

    /** A batch of points of which nothing was stored; the first that is wrong gives its field, all are told. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedPoints refusal) {
        PointsApi.Refused first = refusal.refused().getFirst();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Messages.text(Locale.ENGLISH, "error.api.points", refusal.total(), first.field(), first.reason()));
        problem.setProperty("field", first.field());
        problem.setProperty("refused", refusal.refused());
        problem.setProperty("refusedTotal", refusal.total());
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(problem);
    }

    private static Map<String, Object> described(FilterProblem problem) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("position", problem.position());
        said.put("part", problem.what());
        said.put("message", problem.text(Locale.ENGLISH));
        said.put("allowed", problem.allowed());
        if (problem.nearest() != null) {
            said.put("suggestion", problem.nearest());
        }
        return said;
    }

    /** A body that is not what was expected: the field at fault is named where one is. */
    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unread, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = unread.getCause() instanceof JacksonException wrong
                ? wrong.getPath().stream()
                        .map(JacksonException.Reference::getPropertyName)
                        .filter(Objects::nonNull)
                        .reduce((first, last) -> last)
                        .orElse(null)
                : null;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status,
                field == null
                        ? Messages.text(Locale.ENGLISH, "error.api.body")
                        : Messages.text(Locale.ENGLISH, "error.api.value", field));
        if (field != null) {
            problem.setProperty("field", field);
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
