package app.ballast.people;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A team as everybody may know it.
 *
 * @param members by name
 * @param leads of the members those who speak for the team
 * @param order of those who take turns at triage, whoever is on now first; empty where nobody does
 * @param day weekday of the hand-over
 * @param hour of the hand-over, 0 to 23, in the team's zone
 * @param turns the present one and those after it
 * @param keeper whether the reader may change the rota
 */
public record TeamSheet(
        TeamId id,
        String name,
        List<PersonRef> members,
        Set<PersonId> leads,
        List<PersonRef> order,
        DayOfWeek day,
        int hour,
        List<OnTriage> turns,
        boolean keeper) {

    public TeamSheet {
        members = List.copyOf(members);
        leads = Set.copyOf(leads);
        order = List.copyOf(order);
        turns = List.copyOf(turns);
    }

    /**
     * Who looks at what comes in for a team in one week.
     *
     * @param week the day on which it begins
     * @param until when the next one takes over
     * @param mine whether the reader may let the next week's person take it
     */
    public record OnTriage(
            TeamId team,
            String teamName,
            LocalDate week,
            PersonRef person,
            Instant from,
            Instant until,
            boolean mine) {}
}
