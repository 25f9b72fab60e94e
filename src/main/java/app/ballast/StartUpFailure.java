package app.ballast;

import org.springframework.boot.ExitCodeGenerator;

/** A reason not to start that lies outside Ballast; its message is one plain sentence that says what to do. */
class StartUpFailure extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1;

    StartUpFailure(String sentence) {
        super(sentence);
    }

    StartUpFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    @Override
    public int getExitCode() {
        return 1;
    }
}
