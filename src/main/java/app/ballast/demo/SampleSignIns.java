package app.ballast.demo;

import app.ballast.common.Messages;
import app.ballast.common.StartNotice;
import app.ballast.demo.sample.SampleWorkspace;
import app.ballast.people.PeopleService;
import app.ballast.people.PersonRow;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Says at the end of the start how to sign in to the samples: a line for each of those who are there. */
@Component
@Profile("demo")
class SampleSignIns implements StartNotice {

    /** Of every sample; nobody's secret, and so nothing for a workspace that others can reach. */
    static final String PASSWORD = "ballast-demo";

    private final PeopleService people;

    SampleSignIns(PeopleService people) {
        this.people = people;
    }

    @Override
    public List<String> lines() {
        List<PersonRow> samples = SystemActor.call(SampleLoader.ACTOR, this::samples);
        if (samples.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(Messages.text(Locale.ENGLISH, "demo.sign-ins"));
        samples.forEach(person -> lines.add("  %-40s %-30s %s".formatted(roles(person), person.email(), PASSWORD)));
        return lines;
    }

    /** Without those whose part somebody plays who was there before: their password is their own. */
    private List<PersonRow> samples() {
        return SampleWorkspace.signIns().stream()
                .flatMap(sample -> people.find(sample.email(), 0, 10).stream()
                        .filter(person -> person.email().equals(sample.email()))
                        .filter(person -> person.name().equals(sample.name())))
                .filter(person -> person.active() && person.hasPassword())
                .toList();
    }

    private static String roles(PersonRow person) {
        return person.roles().stream()
                .sorted()
                .map(role -> Messages.text(Locale.ENGLISH, key(role)))
                .collect(Collectors.joining(", "));
    }

    private static String key(Role role) {
        return "role." + role;
    }
}
