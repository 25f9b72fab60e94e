package app.ballast.sources;

import app.ballast.common.DomainException;
import app.ballast.sources.SourceTargets.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sources that whoever asks may keep; all others are not there. */
@Component
class KeptSources {

    private final SourceStore sources;
    private final SourceTargets targets;

    KeptSources(SourceStore sources, SourceTargets targets) {
        this.sources = sources;
        this.targets = targets;
    }

    /**
     * A source with what it fills.
     *
     * @param source as it is stored
     */
    record Kept(Source source, Target target) {}

    Kept get(SourceId id) {
        Source source = sources.byId(id).orElseThrow(() -> missing(id));
        Target target = targets.known().of(source);
        if (target == null) {
            throw missing(id);
        }
        return new Kept(source, target);
    }

    /** The source whose secret goes on holding; refused where it has none, or was entered for another host. */
    static Source withSecretFor(NewSource wanted, @Nullable Source before) {
        if (before == null || before.sealed() == null) {
            throw DomainException.invalid("secret", "sources.error.secret-missing");
        }
        if (!before.address().origin().equals(wanted.address().origin())) {
            throw DomainException.invalid("secret", "sources.error.secret-elsewhere");
        }
        return before;
    }

    private static DomainException missing(SourceId id) {
        return DomainException.notFound("source " + id.value());
    }
}
