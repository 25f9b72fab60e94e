package app.ballast.portfolio;

import app.ballast.people.TeamId;
import java.util.Set;

/** A product as Settings shows it. */
public record ProductRow(
        ProductId id,
        long version,
        String key,
        String name,
        Visibility visibility,
        Set<TeamId> teams,
        boolean archived) {}
