package app.ballast.backlog;

import app.ballast.people.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The columns that one person chose for the table of the backlog. */
@Entity
@Table(name = "backlog_columns")
class OwnLayout {

    @Id
    private long personId;

    private String layout;

    @SuppressWarnings("NullAway.Init")
    protected OwnLayout() {}

    OwnLayout(PersonId person, ColumnLayout layout) {
        this.personId = person.value();
        this.layout = layout.text();
    }

    ColumnLayout layout() {
        return ColumnLayout.read(layout);
    }
}
