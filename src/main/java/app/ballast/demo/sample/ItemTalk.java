package app.ballast.demo.sample;

import app.ballast.backlog.Status;
import app.ballast.demo.sample.SampleItem.Said;
import app.ballast.demo.sample.SampleItem.Vote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who comments on an item and who votes for it. A duplicate has neither: both went to the other item. */
final class ItemTalk {

    private static final int MOST_COMMENTS = 4;
    private static final double SILENT = 0.45;
    private static final double WITHOUT_VOTES = 0.3;

    private final Cast cast;
    private final Phrases phrases;
    private final SampleDays days;

    ItemTalk(Cast cast, Phrases phrases, SampleDays days) {
        this.cast = cast;
        this.phrases = phrases;
        this.days = days;
    }

    List<Said> comments(ItemDraft draft, Story story, ItemDates dates, Dice dice) {
        List<Said> said = new ArrayList<>();
        story.comments().forEach(told -> said.add(new Said(cast.named(told.author()), told.at(), told.text())));
        boolean silent = draft.status() == Status.MERGED || !said.isEmpty() || dice.chance(SILENT);
        if (!silent) {
            int count = 1 + Math.min(dice.between(0, MOST_COMMENTS - 1), dice.between(0, MOST_COMMENTS - 1));
            for (String text : phrases.some(ItemWriter.comments(draft), count, draft.service(), dice)) {
                said.add(new Said(cast.anybody(draft.product(), dice), between(dates, dice), text));
            }
        }
        said.sort(Comparator.comparing(Said::at));
        return List.copyOf(said);
    }

    List<Vote> votes(ItemDraft draft, Story story, ItemDates dates, Dice dice) {
        int count =
                switch (draft.kind()) {
                    case FEATURE -> Math.min(dice.between(0, 24), dice.between(0, 24));
                    case STABILITY -> Math.min(dice.between(0, 14), dice.between(0, 14));
                    case TECH_DEBT -> Math.min(dice.between(0, 9), dice.between(0, 9));
                };
        boolean none = dice.chance(WITHOUT_VOTES) || draft.status() == Status.MERGED;
        int wanted = story.votes() > 0 ? story.votes() : none ? 0 : count;
        return dice.some(cast.people(), wanted).stream()
                .map(person -> new Vote(person, between(dates, dice)))
                .sorted(Comparator.comparing(Vote::at))
                .toList();
    }

    private Instant between(ItemDates dates, Dice dice) {
        int minutes = (int) Duration.between(dates.created(), dates.end(days)).toMinutes();
        return dates.created().plus(Duration.ofMinutes(dice.between(0, Math.max(0, minutes))));
    }
}
