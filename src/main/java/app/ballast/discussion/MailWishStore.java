package app.ballast.discussion;

import app.ballast.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of how people want to hear of news by e-mail. */
@Component
class MailWishStore {

    private final JdbcClient database;

    MailWishStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * A wish with what came of it.
     *
     * @param digestOn the day, of the person's own, of the last digest; null where there was none
     */
    record Kept(MailWish wish, @Nullable LocalDate digestOn) {

        static final Kept USUAL = new Kept(MailWish.USUAL, null);
    }

    /** Of those who said something. */
    Map<PersonId, Kept> of(Collection<PersonId> people) {
        Map<PersonId, Kept> found = new HashMap<>();
        if (!people.isEmpty()) {
            database.sql("select * from mail_wish where person_id in (:people)")
                    .param("people", people.stream().map(PersonId::value).toList())
                    .query(row -> {
                        found.put(new PersonId(row.getLong("person_id")), read(row));
                    });
        }
        return found;
    }

    Kept of(PersonId person) {
        return of(java.util.Set.of(person)).getOrDefault(person, Kept.USUAL);
    }

    void put(PersonId person, MailWish wish) {
        Kept before = of(person);
        put(person, wish, before.digestOn());
    }

    /** That the digest of a day went out. */
    void digested(PersonId person, LocalDate day) {
        put(person, of(person).wish(), day);
    }

    private void put(PersonId person, MailWish wish, @Nullable LocalDate digestOn) {
        database.sql("delete from mail_wish where person_id = :person")
                .param("person", person.value())
                .update();
        database.sql("""
                        insert into mail_wish (person_id, mentions, assigned, reviews, watched, digest_hour, quiet_from,
                                               quiet_to, digest_on)
                        values (:person, :mentions, :assigned, :reviews, :watched, :hour, :from, :to, :on)""")
                .param("person", person.value())
                .param("mentions", wish.of(NewsGroup.MENTIONS).name())
                .param("assigned", wish.of(NewsGroup.ASSIGNED).name())
                .param("reviews", wish.of(NewsGroup.REVIEWS).name())
                .param("watched", wish.of(NewsGroup.WATCHED).name())
                .param("hour", wish.digestHour())
                .param("from", wish.quietFrom())
                .param("to", wish.quietTo())
                .param("on", digestOn)
                .update();
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(
                new MailWish(
                        Map.of(
                                NewsGroup.MENTIONS, MailChannel.valueOf(row.getString("mentions")),
                                NewsGroup.ASSIGNED, MailChannel.valueOf(row.getString("assigned")),
                                NewsGroup.REVIEWS, MailChannel.valueOf(row.getString("reviews")),
                                NewsGroup.WATCHED, MailChannel.valueOf(row.getString("watched"))),
                        row.getInt("digest_hour"),
                        row.getObject("quiet_from", Integer.class),
                        row.getObject("quiet_to", Integer.class)),
                row.getObject("digest_on", LocalDate.class));
    }
}
