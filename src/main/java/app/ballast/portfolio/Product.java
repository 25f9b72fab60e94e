package app.ballast.portfolio;

import app.ballast.people.TeamId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What customers use. Archived, never deleted; its key never changes, since items are known by it. */
@Entity
class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "product_seq")
    private @Nullable Long id;

    @Version
    private long version;

    @Column(name = "key_prefix")
    private String key;

    private String name;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private boolean archived;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "product_team", joinColumns = @JoinColumn(name = "product_id"))
    @Column(name = "team_id")
    private Set<Long> teams = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Product() {}

    Product(NewProduct product, Instant createdAt) {
        this.key = product.key();
        this.name = product.name();
        this.visibility = product.visibility();
        this.createdAt = createdAt;
        product.teams().forEach(team -> teams.add(team.value()));
    }

    void rename(String newName) {
        name = newName;
    }

    void showTo(Visibility newVisibility, Set<TeamId> newTeams) {
        NewProduct.checkTeams(newVisibility, newTeams);
        visibility = newVisibility;
        Set<Long> numbers = newTeams.stream().map(TeamId::value).collect(Collectors.toSet());
        teams.retainAll(numbers);
        teams.addAll(numbers);
    }

    void archive() {
        archived = true;
    }

    void restore() {
        archived = false;
    }

    ProductId id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return new ProductId(id);
    }

    long version() {
        return version;
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    boolean archived() {
        return archived;
    }

    Visibility visibility() {
        return visibility;
    }

    Set<TeamId> teams() {
        return teams.stream().map(TeamId::new).collect(Collectors.toSet());
    }

    ProductRef ref() {
        return new ProductRef(id(), key, name);
    }

    ProductRow row() {
        return new ProductRow(id(), version, key, name, visibility, teams(), archived);
    }
}
