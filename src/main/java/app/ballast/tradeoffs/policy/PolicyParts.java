package app.ballast.tradeoffs.policy;

import app.ballast.tradeoffs.mix.Part;
import app.ballast.tradeoffs.policy.PolicyVersion.CountedSlo;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of what hangs on policies: levels, the band of the mix, and the objectives that counted. */
@Component
class PolicyParts {

    private final JdbcClient database;

    PolicyParts(JdbcClient database) {
        this.database = database;
    }

    /** What hangs on some policies, by their numbers. */
    record Parts(
            Map<Long, List<PolicyLevel>> levels,
            Map<Long, Map<Part, MixBand.Share>> bands,
            Map<Long, List<CountedSlo>> counted) {

        PolicyLevels levels(PolicyId id) {
            return new PolicyLevels(levels.getOrDefault(id.value(), List.of()));
        }

        MixBand band(PolicyId id) {
            return new MixBand(bands.getOrDefault(id.value(), Map.of()));
        }

        List<CountedSlo> objectives(PolicyId id) {
            return counted.getOrDefault(id.value(), List.of());
        }
    }

    Parts of(Collection<Long> ids) {
        Parts found = new Parts(new HashMap<>(), new HashMap<>(), new HashMap<>());
        if (ids.isEmpty()) {
            return found;
        }
        database.sql("select policy_id, action, from_share, below_share, words from policy_level"
                        + " where policy_id in (:ids) order by policy_id, place")
                .param("ids", ids)
                .query(row -> {
                    found.levels()
                            .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new PolicyLevel(
                                    PolicyAction.valueOf(row.getString(2)),
                                    row.getBigDecimal(3),
                                    row.getBigDecimal(4),
                                    row.getString(5)));
                });
        database.sql("select policy_id, part, least, most from policy_band where policy_id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    found.bands()
                            .computeIfAbsent(row.getLong(1), id -> new EnumMap<>(Part.class))
                            .put(
                                    Part.valueOf(row.getString(2)),
                                    new MixBand.Share(row.getBigDecimal(3), row.getBigDecimal(4)));
                });
        database.sql(
                        "select policy_id, slo_id, title, objective from policy_slo where policy_id in (:ids) order by title")
                .param("ids", ids)
                .query(row -> {
                    found.counted()
                            .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new CountedSlo(row.getLong(2), row.getString(3), row.getBigDecimal(4)));
                });
        return found;
    }

    /** Writes levels and band, in place of what was there. */
    void write(PolicyId id, PolicyText text) {
        for (String table : List.of("policy_level", "policy_band")) {
            database.sql("delete from " + table + " where policy_id = :id")
                    .param("id", id.value())
                    .update();
        }
        int place = 0;
        for (PolicyLevel level : text.levels().levels()) {
            database.sql("insert into policy_level (policy_id, place, action, from_share, below_share, words)"
                            + " values (:id, :place, :action, :from, :below, :words)")
                    .param("id", id.value())
                    .param("place", place++)
                    .param("action", level.action().name())
                    .param("from", level.from(), Types.NUMERIC)
                    .param("below", level.below(), Types.NUMERIC)
                    .param("words", level.words())
                    .update();
        }
        text.band().shares().forEach((part, share) -> database.sql(
                        "insert into policy_band (policy_id, part, least, most) values (:id, :part, :least, :most)")
                .param("id", id.value())
                .param("part", part.name())
                .param("least", share.least())
                .param("most", share.most())
                .update());
    }

    void count(PolicyId id, List<CountedSlo> objectives) {
        objectives.forEach(slo -> database.sql(
                        "insert into policy_slo (policy_id, slo_id, title, objective) values (:id, :slo, :title, :objective)")
                .param("id", id.value())
                .param("slo", slo.slo())
                .param("title", slo.title())
                .param("objective", slo.objective())
                .update());
    }
}
