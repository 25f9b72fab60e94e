package app.ballast.demo.sample;

import app.ballast.backlog.Kind;
import app.ballast.backlog.Status;
import app.ballast.people.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who plays which part: reports, works, comments. */
record Cast(List<SamplePerson> people) {

    /** How often somebody of another team speaks up. */
    private static final double STRANGER = 0.25;

    private static final double READY_TAKEN = 0.4;
    private static final double ACCEPTED_TAKEN = 0.1;

    SamplePerson named(String name) {
        return people.stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody in people.txt is called " + name));
    }

    /** Mostly somebody of the teams that build the product. */
    SamplePerson anybody(String product, Dice dice) {
        return dice.pick(dice.chance(STRANGER) ? people : builders(product));
    }

    SamplePerson reporter(ItemDraft draft, Story story, Dice dice) {
        boolean manager = draft.kind() == Kind.FEATURE && dice.chance(0.4);
        List<SamplePerson> managers = people.stream()
                .filter(person -> person.roles().contains(Role.PRODUCT))
                .toList();
        SamplePerson chosen = manager ? dice.pick(managers) : anybody(draft.product(), dice);
        return story.has("reporter") ? named(story.text("reporter", "")) : chosen;
    }

    @Nullable
    SamplePerson assignee(ItemDraft draft, Story story, Dice dice) {
        SamplePerson chosen = dice.pick(builders(draft.product()));
        double taken =
                switch (draft.status()) {
                    case IN_PROGRESS, IN_REVIEW, DONE -> 1;
                    case READY -> READY_TAKEN;
                    case ACCEPTED -> ACCEPTED_TAKEN;
                    case NEW, SNOOZED, DECLINED, MERGED -> 0;
                };
        boolean open = draft.status() != Status.DONE && story.has("created") && !story.has("assignee");
        if (story.has("assignee")) {
            return named(story.text("assignee", ""));
        }
        return !open && dice.chance(taken) ? chosen : null;
    }

    private List<SamplePerson> builders(String product) {
        List<String> teams = SampleProduct.all().stream()
                .filter(candidate -> candidate.key().equals(product))
                .findFirst()
                .orElseThrow()
                .teams();
        return people.stream().filter(person -> teams.contains(person.team())).toList();
    }
}
