package app.ballast.decisions;

import app.ballast.metrics.Side;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of figures as they stood. */
@Component
class FigureStore {

    private final JdbcClient database;

    FigureStore(JdbcClient database) {
        this.database = database;
    }

    void keep(DecisionId decision, List<StoodFigure> figures) {
        int place = 0;
        for (StoodFigure figure : figures) {
            database.sql("""
                            insert into decision_figure (decision_id, place, side, figure, about, amount, unit, source,
                                known_until)
                            values (:decision, :place, :side, :figure, :about, :amount, :unit, :source, :until)""")
                    .param("decision", decision.value())
                    .param("place", place++)
                    .param("side", figure.side().name())
                    .param("figure", figure.name().name())
                    .param("about", figure.about())
                    .param("amount", figure.value())
                    .param("unit", figure.unit().name())
                    .param("source", figure.source())
                    .param("until", utc(figure.knownUntil()))
                    .update();
        }
    }

    List<StoodFigure> of(DecisionId decision) {
        return database.sql("""
                        select side, figure, about, amount, unit, source, known_until from decision_figure
                        where decision_id = :decision order by place""")
                .param("decision", decision.value())
                .query((row, n) -> new StoodFigure(
                        Side.valueOf(row.getString("side")),
                        StoodFigure.Name.valueOf(row.getString("figure")),
                        row.getString("about"),
                        row.getObject("amount", Double.class),
                        StoodFigure.Measured.valueOf(row.getString("unit")),
                        row.getString("source"),
                        instant(row.getObject("known_until", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
