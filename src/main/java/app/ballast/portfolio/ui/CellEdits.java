package app.ballast.portfolio.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.Notices;
import app.ballast.people.TeamId;
import app.ballast.portfolio.CapacityChange;
import app.ballast.portfolio.CapacityService;
import app.ballast.portfolio.IsoWeek;
import app.ballast.portfolio.TeamCapacity;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Stores what somebody types into a cell, and offers to undo it. */
class CellEdits {

    private final CapacityGrid grid;
    private final CapacityService capacity;
    private final CapacityWords words;
    private final BiConsumer<TeamId, @Nullable IsoWeek> stored;

    /** @param stored hears of which team what was stored, and of which week; null stands for the usual one */
    CellEdits(
            CapacityGrid grid,
            CapacityService capacity,
            CapacityWords words,
            BiConsumer<TeamId, @Nullable IsoWeek> stored) {
        this.grid = grid;
        this.capacity = capacity;
        this.words = words;
        this.stored = stored;
        grid.whenEdited(this::edited);
    }

    private void edited(TeamCapacity team, @Nullable IsoWeek week, String text) {
        try {
            BigDecimal typed = text.isBlank() && week != null
                    ? null
                    : CapacityWords.read(text)
                            .orElseThrow(() -> DomainException.invalid("capacity", "capacity.error.number", text));
            set(team.team(), week, typed);
            BigDecimal before = week == null ? team.usual() : team.weeks().get(week);
            Notices.undoable(said(team, week, typed), () -> undo(team.team(), week, before));
        } catch (DomainException refusal) {
            grid.answer(team.team(), week, null);
            Notices.error(refusal.text(words.locale()));
        }
    }

    private void set(TeamId team, @Nullable IsoWeek week, @Nullable BigDecimal amount) {
        capacity.change(
                team, week == null ? new CapacityChange(amount, Map.of(), null) : CapacityChange.week(week, amount));
        stored.accept(team, week);
    }

    private void undo(TeamId team, @Nullable IsoWeek week, @Nullable BigDecimal before) {
        try {
            set(team, week, before);
        } catch (DomainException refusal) {
            Notices.error(refusal.text(words.locale()));
        }
    }

    private String said(TeamCapacity team, @Nullable IsoWeek week, @Nullable BigDecimal amount) {
        if (week == null) {
            return grid.getTranslation(
                    "capacity.saved.usual", team.name(), words.amount(amount == null ? BigDecimal.ZERO : amount));
        }
        return amount == null
                ? grid.getTranslation("capacity.saved.again", team.name(), week.number())
                : grid.getTranslation("capacity.saved.week", team.name(), week.number(), words.amount(amount));
    }
}
