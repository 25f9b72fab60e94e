package app.ballast.reliability.checkimport;

import app.ballast.reliability.signs.OutageSigns;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what a merge finds out about one service, some rows at a time, and lets its incidents follow its outages. */
final class DatabaseSink implements CheckSink {

    private static final int BATCH = 250;
    private static final String INSERT =
            "insert into status_check (status, http_status, response_ms, service_id, checked_at) values ";
    private static final String ROW = "(?, ?, ?, ?, ?)";
    private static final String INSERT_MANY = INSERT + String.join(", ", Collections.nCopies(BATCH, ROW));

    private final JdbcTemplate database;
    private final long service;
    private final OffsetDateTime now;
    private final List<Object[]> inserts = new ArrayList<>(BATCH);
    private final List<Object[]> updates = new ArrayList<>();
    private final List<Object[]> outages = new ArrayList<>();

    DatabaseSink(JdbcTemplate database, long service, Instant now) {
        this.database = database;
        this.service = service;
        this.now = utc(now);
    }

    @Override
    public void insert(StagedCheck check) {
        inserts.add(row(check));
        if (inserts.size() == BATCH) {
            writeInserts();
        }
    }

    @Override
    public void update(StagedCheck check) {
        updates.add(row(check));
        if (updates.size() == BATCH) {
            writeUpdates();
        }
    }

    @Override
    public void outagesChangeFrom(Instant from) {
        database.update("delete from outage where service_id = ? and started_at >= ?", service, utc(from));
    }

    @Override
    public void outage(Instant startedAt, @Nullable Instant resolvedAt) {
        outages.add(new Object[] {service, utc(startedAt), resolvedAt == null ? null : utc(resolvedAt)});
        if (outages.size() == BATCH) {
            writeOutages();
        }
    }

    @Override
    public void done(Instant first, Instant last, long checks) {
        writeInserts();
        writeUpdates();
        writeOutages();
        int there = database.update(
                "update service_uptime set first_check = ?, last_check = ?, checks = ?, recorded_at = ?"
                        + " where service_id = ?",
                utc(first),
                utc(last),
                checks,
                now,
                service);
        if (there == 0) {
            database.update(
                    "insert into service_uptime (service_id, first_check, last_check, checks, recorded_at)"
                            + " values (?, ?, ?, ?, ?)",
                    service,
                    utc(first),
                    utc(last),
                    checks,
                    now);
        }
        OutageSigns.follow(database, service);
    }

    /** Many rows a statement: PostgreSQL's driver would otherwise send each row of a batch by itself. */
    private void writeInserts() {
        if (inserts.size() == BATCH) {
            database.update(INSERT_MANY, inserts.stream().flatMap(Stream::of).toArray());
            inserts.clear();
        } else {
            write(INSERT + ROW, inserts);
        }
    }

    private void writeUpdates() {
        write(
                "update status_check set status = ?, http_status = ?, response_ms = ?"
                        + " where service_id = ? and checked_at = ?",
                updates);
    }

    private void writeOutages() {
        write("insert into outage (service_id, started_at, resolved_at) values (?, ?, ?)", outages);
    }

    private void write(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            database.batchUpdate(sql, rows);
            rows.clear();
        }
    }

    private Object[] row(StagedCheck check) {
        return new Object[] {check.status().name(), check.httpStatus(), check.responseMillis(), service, utc(check.at())
        };
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
