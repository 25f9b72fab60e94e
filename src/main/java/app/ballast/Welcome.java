package app.ballast;

import app.ballast.common.StartNotice;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints where Ballast can be reached, and what the rooms have to say, as the last lines of the start. */
@Component
class Welcome {

    private final Environment environment;
    private final ObjectProvider<StartNotice> notices;

    Welcome(Environment environment, ObjectProvider<StartNotice> notices) {
        this.environment = environment;
        this.notices = notices;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            Stream<String> more = notices.orderedStream().flatMap(notice -> notice.lines().stream());
            System.out.println(Stream.concat(Stream.of("", "Ballast runs on " + address(port)), more)
                    .reduce((above, below) -> above + System.lineSeparator() + below)
                    .orElseThrow());
        }
    }

    private String address(String port) {
        String scheme = environment.containsProperty("server.ssl.bundle")
                        || environment.containsProperty("server.ssl.key-store")
                ? "https"
                : "http";
        String host = environment.getProperty("server.address", "localhost");
        return "%s://%s:%s".formatted(scheme, host, port);
    }
}
