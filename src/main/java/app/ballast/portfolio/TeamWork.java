package app.ballast.portfolio;

import app.ballast.people.TeamId;
import java.util.List;

/**
 * What a team works on.
 *
 * @param name of the team
 * @param products that the asker sees and that are not archived, by name; at least one
 */
public record TeamWork(TeamId team, String name, List<ProductRef> products) {

    public TeamWork {
        products = List.copyOf(products);
    }
}
