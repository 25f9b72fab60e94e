package app.ballast.backlog;

import app.ballast.common.importing.KeptChoice;
import app.ballast.people.PersonId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Which headings of a person's tables hold which column. */
@Entity
class ImportMapping {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "import_mapping_seq")
    private @Nullable Long id;

    private long ownerId;
    private String name;
    private @Nullable String headings;
    private Instant usedAt;

    @ElementCollection
    @CollectionTable(name = "import_mapping_column", joinColumns = @JoinColumn(name = "mapping_id"))
    @MapKeyColumn(name = "item_column")
    @Column(name = "heading")
    @BatchSize(size = 100)
    private Map<String, String> columns = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected ImportMapping() {}

    @SuppressWarnings("NullAway.Init")
    ImportMapping(PersonId owner) {
        ownerId = owner.value();
    }

    void become(KeptChoice choice) {
        name = choice.name();
        headings = choice.shape();
        usedAt = choice.usedAt();
        columns.keySet().retainAll(choice.chosen().keySet());
        columns.putAll(choice.chosen());
    }

    /** Another mapping now stands for these headings. */
    void leaveHeadings() {
        headings = null;
    }

    KeptChoice choice() {
        return new KeptChoice(name, columns, headings, usedAt);
    }
}
