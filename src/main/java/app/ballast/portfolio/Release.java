package app.ballast.portfolio;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A named, dated bundle of items of one product. */
@Entity
class Release {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "release_seq")
    private @Nullable Long id;

    @Version
    private long version;

    private long productId;
    private String name;
    private LocalDate releasedOn;
    private boolean archived;

    @SuppressWarnings("NullAway.Init")
    protected Release() {}

    Release(ProductId product, String name, LocalDate releasedOn) {
        this.productId = product.value();
        this.name = name;
        this.releasedOn = releasedOn;
    }

    void planFor(String newName, LocalDate day) {
        name = newName;
        releasedOn = day;
    }

    void archive() {
        archived = true;
    }

    void restore() {
        archived = false;
    }

    ReleaseRow row() {
        return new ReleaseRow(ref(), archived);
    }

    ReleaseRef ref() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return new ReleaseRef(new ReleaseId(id), version, new ProductId(productId), name, releasedOn);
    }
}
