package app.ballast;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Prints a {@link StartUpFailure} as its sentence alone, on standard error, in place of a stack trace. Spring finds it in
 * {@code META-INF/spring.factories}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartUpFailureReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        String sentence = sentenceFor(failure);
        if (sentence == null) {
            return false;
        }
        System.err.println(sentence);
        return true;
    }

    private static @Nullable String sentenceFor(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartUpFailure) {
                return cause.getMessage();
            }
            // Somebody took the port between the check and the start.
            if (cause instanceof PortInUseException taken) {
                return PortCheck.taken(taken.getPort());
            }
        }
        return null;
    }
}
