package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.people.CurrentUser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries a request out once, however often it is sent: whoever sends the same {@code Idempotency-Key} again within a day
 * gets the same answer again. What was refused is not kept, so that it can be put right and sent again.
 */
@Component
class Once {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST_KEY = 200;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CurrentUser user;
    private final Clock clock;

    Once(JdbcClient sql, TransactionTemplate transaction, CurrentUser user, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Answers the request.
     *
     * @param key null where the client sent none: then it is simply carried out
     * @param request what was asked, to tell another request with the same key
     */
    ResponseEntity<?> answer(@Nullable String key, Object request, Supplier<ResponseEntity<?>> work) {
        if (key == null) {
            return work.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw DomainException.invalid("Idempotency-Key", "error.api.idempotency.key", LONGEST_KEY);
        }
        String hash = hash(JsonMapper.shared().writeValueAsString(request));
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                ResponseEntity<?> past = past(key, hash);
                return past == null ? carryOut(key, hash, work) : past;
            }));
        } catch (DuplicateKeyException e) {
            ResponseEntity<?> past = transaction.execute(status -> past(key, hash));
            if (past == null) {
                throw DomainException.conflict("error.api.idempotency.running");
            }
            return past;
        }
    }

    private ResponseEntity<?> carryOut(String key, String hash, Supplier<ResponseEntity<?>> work) {
        Timestamp now = Timestamp.from(clock.instant());
        sql.sql("delete from api_answer where created_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        sql.sql("insert into api_answer (owner, idempotency_key, request_hash, status, body, created_at)"
                        + " values (?, ?, ?, 0, '', ?)")
                .params(owner(), key, hash, now)
                .update();
        ResponseEntity<?> done = work.get();
        sql.sql("update api_answer set status = ?, location = ?, etag = ?, body = ?"
                        + " where owner = ? and idempotency_key = ?")
                .params(
                        done.getStatusCode().value(),
                        Objects.requireNonNullElse(done.getHeaders().getFirst(HttpHeaders.LOCATION), ""),
                        Objects.requireNonNullElse(done.getHeaders().getETag(), ""),
                        JsonMapper.shared().writeValueAsString(done.getBody()),
                        owner(),
                        key)
                .update();
        return done;
    }

    private @Nullable ResponseEntity<?> past(String key, String hash) {
        Instant oldest = clock.instant().minus(KEPT);
        return sql.sql("select request_hash, status, location, etag, body from api_answer"
                        + " where owner = ? and idempotency_key = ? and created_at >= ?")
                .params(owner(), key, Timestamp.from(oldest))
                .query((row, number) -> {
                    if (!hash.equals(row.getString("request_hash"))) {
                        throw DomainException.invalid("Idempotency-Key", "error.api.idempotency.other");
                    }
                    HttpHeaders headers = new HttpHeaders();
                    headers.set(HttpHeaders.LOCATION, row.getString("location"));
                    headers.setETag(row.getString("etag"));
                    headers.setContentType(MediaType.APPLICATION_JSON);
                    return ResponseEntity.status(row.getInt("status"))
                            .headers(headers)
                            .body(row.getString("body"));
                })
                .optional()
                .orElse(null);
    }

    private String owner() {
        return "person-" + user.id().value();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
