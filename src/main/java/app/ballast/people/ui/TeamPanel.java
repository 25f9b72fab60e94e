package app.ballast.people.ui;

import app.ballast.common.ui.Notices;
import app.ballast.people.PersonId;
import app.ballast.people.PersonRef;
import app.ballast.people.TeamRow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.stream.Collectors;

/** One team: its name and its members. */
class TeamPanel extends SidePanel {

    private final TeamsView page;
    private final TextField name = new TextField(getTranslation("settings.name"));
    private final MultiSelectComboBox<PersonRef> members =
            new MultiSelectComboBox<>(getTranslation("settings.teams.members"));

    /** For a team to be added. */
    TeamPanel(TeamsView page) {
        super(page.getTranslation("settings.teams.add"), page::close);
        this.page = page;
        fields();
        saving(getTranslation("settings.teams.add.submit"), this::add, name);
        name.focus();
    }

    /** For a team that is there. */
    TeamPanel(TeamsView page, TeamRow row) {
        super(row.name(), page::close);
        this.page = page;
        fields();
        name.setValue(row.name());
        Set<PersonId> ids = page.service().members(row.id());
        members.setValue(page.people().names(ids).entrySet().stream()
                .map(person -> new PersonRef(person.getKey(), person.getValue()))
                .collect(Collectors.toSet()));
        saving(getTranslation("common.save"), () -> save(row), name);
        String key = row.archived() ? "settings.teams.restore" : "settings.teams.archive";
        Button archive = new Button(
                getTranslation(key), click -> attempt(row.archived() ? () -> restore(row) : () -> archive(row)));
        section(getTranslation(key), new Paragraph(getTranslation(key + ".text")), row(archive));
    }

    private void fields() {
        name.setRequiredIndicatorVisible(true);
        members.setItems(
                query -> page.people().find(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        members.setItemLabelGenerator(PersonRef::name);
        members.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        errors().put("name", name).put("members", members);
        with(name, members);
    }

    private Set<PersonId> chosen() {
        return members.getValue().stream().map(PersonRef::id).collect(Collectors.toSet());
    }

    private void add() {
        attempt(() -> {
            page.service().add(name.getValue(), chosen());
            done();
        });
    }

    private void save(TeamRow row) {
        attempt(() -> {
            page.service().change(row.id(), row.version(), name.getValue(), chosen());
            done();
        });
    }

    private void done() {
        Notices.success(getTranslation("settings.saved"));
        page.close();
    }

    private void archive(TeamRow row) {
        page.service().archive(row.id());
        Notices.undoable(getTranslation("settings.archived.notice", row.name()), () -> attempt(() -> restore(row)));
        page.close();
    }

    private void restore(TeamRow row) {
        page.service().restore(row.id());
        page.choose(row.id().value());
    }
}
