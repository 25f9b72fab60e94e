package app.ballast.reliability;

import app.ballast.common.DomainException;
import java.util.List;

/**
 * What became of some alerts.
 *
 * @param taken how many are known now, with those that were known before
 * @param incidents those that they belong to, each once
 * @param refused those that are not stored
 */
public record AlertsTaken(int taken, List<IncidentId> incidents, List<Refused> refused) {

    public AlertsTaken {
        incidents = List.copyOf(incidents);
        refused = List.copyOf(refused);
    }

    /**
     * An alert that is not stored.
     *
     * @param index its place, from 0
     */
    public record Refused(int index, DomainException reason) {}
}
