package app.ballast.support;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Prometheus that scrapes a real blackbox exporter every second, on free ports of this machine. The test that asks for
 * one is skipped where they are not installed, and fails there under continuous integration.
 */
public final class RealPrometheus implements AutoCloseable {

    private static final List<String> PROMETHEUS = List.of("prometheus");
    private static final List<String> ALERTMANAGER = List.of("prometheus-alertmanager", "alertmanager");
    private static final List<String> BLACKBOX = List.of("prometheus-blackbox-exporter", "blackbox_exporter");

    private final List<Process> processes = new ArrayList<>();
    private final int port = freePort();

    private RealPrometheus() {}

    /**
     * Starts both. They are not ready yet when this returns.
     *
     * @param folder for their settings, data and logs
     * @param probed address that the exporter fetches; its job is called {@code shop}
     */
    public static RealPrometheus start(Path folder, String probed) {
        return start(folder, probed, "");
    }

    /**
     * As {@link #start(Path, String)}, with a real Alertmanager that posts to a webhook.
     *
     * @param service that the alert {@code ShopDown} names, which fires as soon as the exporter cannot fetch the address
     * @param webhook where it posts, with {@code token} as Bearer
     */
    public static RealPrometheus startWithAlerts(
            Path folder, String probed, String service, URI webhook, String token) {
        Path alertmanager = program(ALERTMANAGER);
        int port = freePort();
        RealPrometheus started = null;
        try {
            Path rules = Files.writeString(folder.resolve("rules.yml"), """
                    groups:
                      - name: shop
                        rules:
                          - alert: ShopDown
                            expr: min(probe_success{job="shop"}) == 0
                            labels:
                              service: %s
                              severity: critical
                            annotations:
                              summary: The shop does not answer
                    """.formatted(service));
            Path settings = Files.writeString(folder.resolve("alertmanager.yml"), """
                    route:
                      receiver: ballast
                      group_by: [service]
                      group_wait: 1s
                      group_interval: 1s
                    receivers:
                      - name: ballast
                        webhook_configs:
                          - url: %s
                            http_config:
                              authorization:
                                credentials: %s
                    """.formatted(webhook, token));
            started = start(folder, probed, """
                    rule_files: ['%s']
                    alerting:
                      alertmanagers:
                        - static_configs:
                            - targets: ['127.0.0.1:%d']
                    """.formatted(rules, port));
            started.run(
                    folder.resolve("alertmanager.log"),
                    alertmanager.toString(),
                    "--config.file=" + settings,
                    "--storage.path=" + folder.resolve("alerts"),
                    "--web.listen-address=127.0.0.1:" + port,
                    "--cluster.listen-address=");
            return started;
        } catch (IOException e) {
            if (started != null) {
                started.close();
            }
            throw new UncheckedIOException(e);
        }
    }

    private static RealPrometheus start(Path folder, String probed, String more) {
        Path prometheus = program(PROMETHEUS);
        Path blackbox = program(BLACKBOX);
        RealPrometheus started = new RealPrometheus();
        int exporter = freePort();
        try {
            Path modules = Files.writeString(folder.resolve("blackbox.yml"), """
                    modules:
                      http_2xx:
                        prober: http
                        timeout: 900ms
                        http:
                          preferred_ip_protocol: ip4
                    """);
            Path settings = Files.writeString(
                    folder.resolve("prometheus.yml"), """
                    global:
                      scrape_interval: 1s
                      scrape_timeout: 1s
                      evaluation_interval: 1s
                    %s
                    scrape_configs:
                      - job_name: shop
                        metrics_path: /probe
                        params:
                          module: [http_2xx]
                        static_configs:
                          - targets: ['%s']
                        relabel_configs:
                          - source_labels: [__address__]
                            target_label: __param_target
                          - source_labels: [__param_target]
                            target_label: instance
                          - target_label: __address__
                            replacement: 127.0.0.1:%d
                    """.formatted(more.stripTrailing(), probed, exporter));
            started.run(
                    folder.resolve("blackbox.log"),
                    blackbox.toString(),
                    "--config.file=" + modules,
                    "--web.listen-address=127.0.0.1:" + exporter);
            started.run(
                    folder.resolve("prometheus.log"),
                    prometheus.toString(),
                    "--config.file=" + settings,
                    "--storage.tsdb.path=" + folder.resolve("tsdb"),
                    "--web.listen-address=" + started.hostAndPort());
        } catch (IOException e) {
            started.close();
            throw new UncheckedIOException(e);
        }
        return started;
    }

    /** Where it listens. */
    public String hostAndPort() {
        return "127.0.0.1:" + port;
    }

    private void run(Path log, String... command) throws IOException {
        processes.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    private static Path program(List<String> names) {
        Optional<Path> found = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail(names.getFirst() + " is not installed; see .ci/run");
        }
        Assumptions.assumeTrue(found.isPresent(), () -> "skipped: " + names.getFirst() + " is not installed");
        return found.orElseThrow();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
