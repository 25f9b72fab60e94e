package app.ballast;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class PortCheckTest {

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> check(String.valueOf(taken.getLocalPort())))
                    .isInstanceOf(StartUpFailure.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + " is taken by another program")
                    .hasMessageContaining("SERVER_PORT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "", "-1", "65536", "80.5"})
    void whatIsNoPortIsRefusedWithWhatIsAllowed(String port) {
        assertThatThrownBy(() -> check(port))
                .isInstanceOf(StartUpFailure.class)
                .hasMessage(
                        "SERVER_PORT is \"%s\", but must be a whole number from 0 to 65535 (0 takes any free port).",
                        port);
    }

    @Test
    void anyFreePortPasses() {
        assertThatCode(() -> check("0")).doesNotThrowAnyException();
    }

    private static void check(String port) {
        PortCheck.check(new MockEnvironment().withProperty("server.port", port));
    }
}
