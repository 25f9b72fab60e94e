package app.ballast.sources;

import app.ballast.common.DomainException;
import app.ballast.common.outgoing.Credential;
import app.ballast.common.secrets.Secret;
import app.ballast.common.secrets.SecretBox;
import app.ballast.metrics.NewPoint;
import app.ballast.sources.checks.SeenStatus;
import app.ballast.sources.connectors.Connector;
import app.ballast.sources.connectors.Question;
import app.ballast.sources.connectors.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks sources through their connectors. Writes nothing. */
@Component
class Readings {

    private final Map<String, Connector> connectors;
    private final SecretBox secrets;

    Readings(List<Connector> connectors, SecretBox secrets) {
        this.connectors = connectors.stream().collect(Collectors.toMap(Connector::key, Function.identity()));
        this.secrets = secrets;
    }

    List<Connector> connectors() {
        return connectors.values().stream()
                .sorted(Comparator.comparing(Connector::key).reversed())
                .toList();
    }

    /** The connector of this name, for settings that it has. */
    Connector checked(String name, Map<String, String> settings) {
        Connector connector = connectors.get(name);
        if (connector == null) {
            throw DomainException.invalid(
                    "connector", "sources.error.connector", name, String.join(", ", connectors.keySet()));
        }
        settings.keySet().forEach(setting -> {
            if (connector.settings().stream().noneMatch(one -> one.name().equals(setting))) {
                throw DomainException.invalid(setting, "sources.error.setting", setting);
            }
        });
        connector.settings().forEach(setting -> {
            if (setting.required() && !settings.containsKey(setting.name())) {
                throw DomainException.invalid(setting.name(), "sources.error.missing", setting.name());
            }
        });
        connector.check(settings);
        return connector;
    }

    /** What a stored source says of the time since it was read last. */
    Reading read(Source source, Instant now) {
        return read(
                checked(source.connector(), source.settings()),
                new Question(
                        source.address(),
                        credential(source.signOn(), source.account(), opened(source)),
                        source.settings(),
                        source.known(now),
                        now,
                        source.every()),
                source.service() != null);
    }

    /** What a source that is being edited says of its last few steps. */
    Reading read(NewSource wanted, @Nullable Secret secret, Instant now) {
        Duration several = wanted.every().multipliedBy(Trial.SHOWN);
        return read(
                checked(wanted.connector(), wanted.settings()),
                new Question(
                        wanted.address(),
                        credential(wanted.signOn(), wanted.account(), secret),
                        wanted.settings(),
                        now.minus(several),
                        now,
                        wanted.every()),
                wanted.service() != null);
    }

    private static Reading read(Connector connector, Question question, boolean statuses) {
        Reading reading = connector.read(question);
        if (statuses) {
            statuses(reading.points());
        }
        return reading;
    }

    /** 1 is up, 0 is down, and everything else is a query to be mended. */
    static List<SeenStatus> statuses(List<NewPoint> points) {
        return points.stream()
                .map(point -> {
                    if ((point.value() != 0 && point.value() != 1) || point.denominator() != null) {
                        throw DomainException.invalid("query", "sources.error.up-down", String.valueOf(point.value()));
                    }
                    return new SeenStatus(point.at(), point.value() == 1);
                })
                .toList();
    }

    /** The stored secret; null where there is none. */
    @Nullable
    Secret opened(Source source) {
        if (source.sealed() == null) {
            return null;
        }
        return secrets.open(source.sealed())
                .orElseThrow(() -> DomainException.invalid("secret", "sources.error.secret-lost"));
    }

    private static @Nullable Credential credential(SignOn signOn, String account, @Nullable Secret secret) {
        if (signOn == SignOn.NONE) {
            return null;
        }
        if (secret == null) {
            throw DomainException.invalid("secret", "sources.error.secret-missing");
        }
        return switch (signOn) {
            case NONE, BEARER -> Credential.bearer(secret.value());
            case BASIC -> Credential.basic(account, secret.value());
            case HEADER -> new Credential(account, secret.value());
        };
    }
}
