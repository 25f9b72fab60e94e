package app.ballast.common.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InnerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "prometheus:9090, prometheus, 9090, 10.0.0.5, true",
        "Prometheus:9090, PROMETHEUS., 9090, 10.0.0.5, true",
        "prometheus:9090, prometheus, 9091, 10.0.0.5, false",
        "prometheus:9090, other, 9090, 10.0.0.5, false",
        "10.0.0.5:9090, 10.0.0.5, 9090, 10.0.0.5, true",
        "10.0.0.5:9090, prometheus, 9090, 10.0.0.5, false",
        "[::1]:9090, ::1, 9090, ::1, true",
        "10.1.0.0/16, anything, 80, 10.1.255.255, true",
        "10.1.2.3/16, anything, 80, 10.1.255.255, true",
        "10.1.0.0/16, anything, 80, 10.2.0.0, false",
        "10.1.0.0/16, anything, 80, ::ffff:10.1.0.1, true",
        "127.0.0.1/32, localhost, 80, 127.0.0.1, true",
        "127.0.0.1/32, localhost, 80, 127.0.0.2, false",
        "fd00:1::/32, anything, 80, fd00:1:2::3, true",
        "fd00:1::/32, anything, 80, fd00:2::3, false"
    })
    void whatIsAllowedIsOneHostAndPortOrARange(String allowed, String host, int port, String address, boolean admitted)
            throws UnknownHostException {
        assertThat(new InnerAddress(allowed).admits(host, port, InetAddress.getByName(address)))
                .isEqualTo(admitted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "prometheus",
                "prometheus:0",
                "prometheus:65536",
                "http://prometheus:9090",
                "prometheus:9090/path",
                "10.0.0.0/33",
                "10.0.0/8",
                "name/8",
                "*:80",
                "0.0.0.0/0",
                "10.0.0.0/7",
                "::/0",
                "fc00::/6"
            })
    void whatCannotBeAllowedIsNamed(String text) {
        assertThatThrownBy(() -> new InnerAddress(text))
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .isEqualTo("address"));
    }
}
