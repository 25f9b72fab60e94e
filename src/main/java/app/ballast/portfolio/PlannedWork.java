package app.ballast.portfolio;

import java.util.Collection;
import java.util.Map;

/** Knows what is planned for releases. The room that keeps the work implements it. */
public interface PlannedWork {

    /** The open work by release; one without any is not in it. One query. */
    Map<ReleaseId, PlannedEffort> of(Collection<ReleaseId> releases);
}
