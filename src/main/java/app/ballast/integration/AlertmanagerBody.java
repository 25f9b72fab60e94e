package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.reliability.FiredAlert;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Alertmanager's webhook in its version 4: the alerts of a group, each with status, labels, annotations, times and fingerprint.
 *
 * @param serviceLabel name of the label that says which service; {@code severityLabel} how bad it is
 */
record AlertmanagerBody(String serviceLabel, String severityLabel) {

    /** An alert, or why it is none. */
    record Read(
            String name,
            @Nullable FiredAlert alert,
            @Nullable DomainException problem) {}

    List<Read> read(byte[] body) {
        JsonNode alerts;
        try {
            alerts = JsonMapper.shared().readTree(body).path("alerts");
        } catch (JacksonException e) {
            throw DomainException.invalid("alerts", "incidents.error.alert-body");
        }
        if (!alerts.isArray()) {
            throw DomainException.invalid("alerts", "incidents.error.alert-body");
        }
        List<Read> read = new ArrayList<>();
        alerts.forEach(alert -> read.add(read(alert)));
        return read;
    }

    private Read read(JsonNode alert) {
        JsonNode labels = alert.path("labels");
        String name = labels.path("alertname").asString("");
        try {
            String status = alert.path("status").asString("");
            if (!status.equals("firing") && !status.equals("resolved")) {
                throw DomainException.invalid("status", "incidents.error.alert-status", status);
            }
            return new Read(
                    name,
                    new FiredAlert(
                            fingerprint(alert, labels),
                            name.isBlank() ? "alert" : name,
                            labels.path(serviceLabel).asString(""),
                            FiredAlert.severity(labels.path(severityLabel).asString("")),
                            alert.path("annotations").path("summary").asString(""),
                            moment(alert, "startsAt"),
                            status.equals("firing") ? null : moment(alert, "endsAt")),
                    null);
        } catch (DomainException problem) {
            return new Read(name, null, problem);
        }
    }

    /** What tells an alert from others is its labels; Alertmanager sends them summed up. */
    private static String fingerprint(JsonNode alert, JsonNode labels) {
        String sent = alert.path("fingerprint").asString("");
        if (!sent.isBlank()) {
            return sent;
        }
        TreeMap<String, String> sorted = new TreeMap<>();
        labels.properties()
                .forEach(label -> sorted.put(label.getKey(), label.getValue().asString("")));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(sorted.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant moment(JsonNode alert, String field) {
        String text = alert.path(field).asString("");
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw DomainException.invalid(field, "error.api.moment", field, text);
        }
    }
}
