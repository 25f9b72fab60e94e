package app.ballast.sources;

import app.ballast.common.outgoing.InnerAddress;
import app.ballast.common.outgoing.InnerAddresses;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of inner addresses that are allowed. */
@Component
class InnerAddressStore implements InnerAddresses {

    private final JdbcClient database;

    InnerAddressStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<InnerAddress> allowed() {
        return all().stream().map(InnerAddressRow::address).toList();
    }

    List<InnerAddressRow> all() {
        return database.sql("select id, address, note, allowed_by, allowed_at from inner_address order by address")
                .query((row, number) -> new InnerAddressRow(
                        row.getLong(1),
                        new InnerAddress(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(InnerAddress address, String note, String by, Instant now) {
        database.sql(
                        "insert into inner_address (address, note, allowed_by, allowed_at) values (:address, :note, :by, :now)")
                .param("address", address.text())
                .param("note", note)
                .param("by", by)
                .param("now", SourceStore.utc(now))
                .update();
    }

    void remove(long id) {
        database.sql("delete from inner_address where id = :id").param("id", id).update();
    }
}
