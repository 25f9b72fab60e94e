package app.ballast.metrics;

import app.ballast.common.CleanText;
import app.ballast.common.DomainException;
import app.ballast.common.access.Anyone;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSide;
import app.ballast.common.access.SignedIn;
import app.ballast.common.importing.KeptChoice;
import app.ballast.common.importing.KeptChoices;
import app.ballast.people.CurrentUser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a person said of their tables with values by time: each person has their own. */
@Service
@DeniedByDefault
@Transactional
public class SeriesMappings implements KeptChoices {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST = 8_000;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final CurrentUser user;

    SeriesMappings(JdbcClient database, CurrentUser user) {
        this.database = database;
        this.user = user;
    }

    @Override
    @Anyone
    public String kind() {
        return SeriesImporter.KIND;
    }

    @Override
    @Anyone
    public String labelKey(String choice) {
        return "import.series.choice." + choice;
    }

    @Override
    @SignedIn
    @Transactional(readOnly = true)
    public List<KeptChoice> kept() {
        return database.sql("select name, choices, headings, used_at from series_mapping where owner_id = ?"
                        + " order by used_at desc, id desc")
                .param(user.id().value())
                .query((row, number) -> new KeptChoice(
                        row.getString("name"),
                        JsonMapper.shared().readValue(row.getString("choices"), TEXTS),
                        row.getString("headings"),
                        Sql.instant(row, "used_at")))
                .list();
    }

    @Override
    @EitherSide
    public void keep(KeptChoice choice) {
        String name = CleanText.line(choice.name());
        String choices = JsonMapper.shared().writeValueAsString(choice.chosen());
        if (name.isEmpty() || name.length() > LONGEST_NAME || choices.length() > LONGEST) {
            throw DomainException.invalid("name", "import.series.error.mapping", LONGEST_NAME);
        }
        database.sql("delete from series_mapping where owner_id = ? and (name = ? or headings = ?)")
                .params(user.id().value(), name, choice.shape() == null ? "" : choice.shape())
                .update();
        database.sql("""
                        insert into series_mapping (owner_id, name, headings, choices, used_at)
                        values (:owner, :name, :headings, :choices, :at)""")
                .param("owner", user.id().value())
                .param("name", name)
                .param("headings", choice.shape())
                .param("choices", choices)
                .param("at", Sql.utc(choice.usedAt()))
                .update();
    }

    @Override
    @EitherSide
    public void forget(String name) {
        database.sql("delete from series_mapping where owner_id = ? and name = ?")
                .params(user.id().value(), name)
                .update();
    }

    /** What the person said of the last table with these headings; nothing for the system. */
    @SignedIn
    @Transactional(readOnly = true)
    public Optional<KeptChoice> of(List<String> headings) {
        String shape = shape(headings);
        return user.person().isEmpty()
                ? Optional.empty()
                : kept().stream().filter(one -> shape.equals(one.shape())).findFirst();
    }

    /** The same for all tables with the same headings, in whatever order. */
    static String shape(List<String> headings) {
        String all = String.join(
                "\n",
                headings.stream()
                        .map(heading -> heading.toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
