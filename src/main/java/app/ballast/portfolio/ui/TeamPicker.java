package app.ballast.portfolio.ui;

import app.ballast.portfolio.TeamWork;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chooses a team, so that a page covers the products that it works on; or none, for all. */
public class TeamPicker extends Select<TeamWork> {

    /** @param go told of the number of the team that a person chose, as it stands in addresses; null for all teams */
    public TeamPicker(Consumer<@Nullable String> go) {
        setAriaLabel(getTranslation("panels.team"));
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(getTranslation("panels.team.all"));
        setItemLabelGenerator(team -> team == null ? getTranslation("panels.team.all") : team.name());
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(change.getValue() == null ? null : number(change.getValue()));
            }
        });
    }

    /**
     * Shows the teams that there are for the reader.
     *
     * @param wanted what the address says
     * @return the team that was wanted; null where there is none such for the reader, and so none was chosen
     */
    public @Nullable TeamWork show(List<TeamWork> teams, @Nullable String wanted) {
        TeamWork chosen = teams.stream()
                .filter(team -> number(team).equals(wanted))
                .findFirst()
                .orElse(null);
        setItems(teams);
        setValue(chosen);
        setVisible(!teams.isEmpty());
        return chosen;
    }

    private static String number(TeamWork team) {
        return String.valueOf(team.team().value());
    }
}
