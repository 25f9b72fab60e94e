package app.ballast.portfolio;

import app.ballast.people.TeamId;
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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A running system that products depend on. Archived, never deleted; its key never changes. */
@Entity
@Table(name = "service")
class RunningService {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "service_seq")
    private @Nullable Long id;

    @Version
    private long version;

    @Column(name = "service_key")
    private String key;

    private String name;
    private boolean archived;
    private Instant createdAt;
    private @Nullable Long ownerTeamId;

    /** Whether it is critical, by the number of the product that depends on it. */
    @ElementCollection
    @CollectionTable(name = "product_service", joinColumns = @JoinColumn(name = "service_id"))
    @MapKeyColumn(name = "product_id")
    @Column(name = "critical")
    private Map<Long, Boolean> products = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected RunningService() {}

    RunningService(String key, String name, Instant createdAt) {
        this.key = key;
        this.name = name;
        this.createdAt = createdAt;
    }

    void rename(String newName) {
        name = newName;
    }

    void serve(Map<ProductId, Boolean> criticalByProduct) {
        Map<Long, Boolean> wanted = new HashMap<>();
        criticalByProduct.forEach((product, critical) -> wanted.put(product.value(), critical));
        products.keySet().retainAll(wanted.keySet());
        products.putAll(wanted);
    }

    /** Lets a product depend on it, leaving what is known of the two as it is. */
    void alsoServe(ProductId product, boolean critical) {
        products.putIfAbsent(product.value(), critical);
    }

    /** Says which team answers for it; null for none. */
    void belongTo(@Nullable TeamId team) {
        ownerTeamId = team == null ? null : team.value();
    }

    @Nullable
    TeamId owner() {
        return ownerTeamId == null ? null : new TeamId(ownerTeamId);
    }

    void archive() {
        archived = true;
    }

    void restore() {
        archived = false;
    }

    ServiceId id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return new ServiceId(id);
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    boolean archived() {
        return archived;
    }

    Map<ProductId, Boolean> products() {
        return products.entrySet().stream()
                .collect(Collectors.toMap(entry -> new ProductId(entry.getKey()), Map.Entry::getValue));
    }

    ServiceRef ref() {
        return new ServiceRef(id(), key, name);
    }

    ServiceRow row() {
        return new ServiceRow(id(), version, key, name, archived, products());
    }
}
