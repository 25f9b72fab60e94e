package app.ballast.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of letters. Each change commits by itself, but for the adding of a letter. */
@Component
class Outbox {

    private static final int LONGEST_PROBLEM = 500;

    private final JdbcClient database;

    Outbox(JdbcClient database) {
        this.database = database;
    }

    /**
     * A letter that waits.
     *
     * @param attempts how often it was tried before
     */
    record Stored(long id, Letter letter, String messageId, int attempts, Instant createdAt) {}

    void add(Letter letter, String domain, Instant now) {
        Integer known = database.sql("select count(*) from mail_outbox where letter_key = :key")
                .param("key", letter.key())
                .query(Integer.class)
                .single();
        if (known == null || known > 0) {
            return;
        }
        database.sql("""
                        insert into mail_outbox (letter_key, message_id, recipient, subject, plain, html, unsubscribe,
                                                 state, attempts, next_try, created_at)
                        values (:key, :message, :to, :subject, :plain, :html, :unsubscribe, 'WAITING', 0, :now, :now)""")
                .param("key", letter.key())
                .param("message", "<" + UUID.randomUUID() + "@" + domain + ">")
                .param("to", letter.to())
                .param("subject", letter.subject())
                .param("plain", letter.plain())
                .param("html", letter.html())
                .param("unsubscribe", letter.unsubscribe())
                .param("now", utc(now))
                .update();
    }

    /**
     * The letters whose time has come, the oldest first. One that was claimed a while ago and never reported on is among
     * them: nobody knows whether the mail server took it.
     */
    List<Stored> due(Instant now, int most) {
        return database.sql("""
                        select id, letter_key, message_id, recipient, subject, plain, html, unsubscribe, attempts, created_at
                        from mail_outbox where state in ('WAITING', 'SENDING') and next_try <= :now
                        order by next_try, id fetch first :most rows only""")
                .param("now", utc(now))
                .param("most", most)
                .query(Outbox::read)
                .list();
    }

    /** Takes a letter to send it, for so long; false where another node has it. */
    @Transactional
    boolean claim(Stored letter, Instant until) {
        return database.sql("""
                        update mail_outbox set state = 'SENDING', attempts = attempts + 1, next_try = :until
                        where id = :id and attempts = :attempts and state in ('WAITING', 'SENDING')""")
                        .param("until", utc(until))
                        .param("id", letter.id())
                        .param("attempts", letter.attempts())
                        .update()
                == 1;
    }

    /** The mail server has it. What it said is kept no longer. */
    @Transactional
    void sent(Stored letter, Instant at) {
        database.sql("""
                        update mail_outbox set state = 'SENT', sent_at = :at, plain = '', html = '', unsubscribe = null,
                               problem = null where id = :id""").param("at", utc(at)).param("id", letter.id()).update();
    }

    /** Nobody took it; it is tried again. */
    @Transactional
    void again(Stored letter, Instant next, String problem) {
        trouble(letter, "WAITING", next, problem);
    }

    /** Nobody took it, and it is not tried again. */
    @Transactional
    void giveUp(Stored letter, Instant now, String problem) {
        trouble(letter, "FAILED", now, problem);
    }

    private void trouble(Stored letter, String state, Instant next, String problem) {
        database.sql("update mail_outbox set state = :state, next_try = :next, problem = :problem where id = :id")
                .param("state", state)
                .param("next", utc(next))
                .param("problem", problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)))
                .param("id", letter.id())
                .update();
    }

    int waiting() {
        return count("state in ('WAITING', 'SENDING')");
    }

    int failed() {
        return count("state = 'FAILED'");
    }

    private int count(String condition) {
        Integer count = database.sql("select count(*) from mail_outbox where " + condition)
                .query(Integer.class)
                .single();
        return count == null ? 0 : count;
    }

    Optional<String> problem() {
        return database.sql("""
                        select problem from mail_outbox where problem is not null and state <> 'SENT'
                        order by next_try desc, id desc fetch first 1 rows only""").query((row, number) -> row.getString(1)).optional();
    }

    /** Forgets letters that were sent or given up before a moment. */
    @Transactional
    void forget(Instant before) {
        database.sql("delete from mail_outbox where state in ('SENT', 'FAILED') and next_try < :before")
                .param("before", utc(before))
                .update();
    }

    private static Stored read(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getLong("id"),
                new Letter(
                        row.getString("letter_key"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("plain"),
                        row.getString("html"),
                        row.getString("unsubscribe")),
                row.getString("message_id"),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
