package app.ballast.demo.sample;

import app.ballast.people.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody of the sample workspace.
 *
 * @param email unique; that of a person who can sign in names their role
 * @param team the one team that they are in
 * @param signsIn whether they have the samples' password
 */
public record SamplePerson(String name, String email, String team, Set<Role> roles, boolean signsIn) {

    private static final List<String> SIGN_INS =
            List.of("product", "technology", "program", "admin", "viewer", "techproduct");

    static List<SamplePerson> all() {
        return new Script("people.txt").rows().stream().map(SamplePerson::of).toList();
    }

    private static SamplePerson of(List<String> cells) {
        return new SamplePerson(
                cells.get(0),
                cells.get(1) + "@ballast.example",
                cells.get(2),
                Arrays.stream(cells.get(3).split(", ")).map(Role::valueOf).collect(Collectors.toSet()),
                SIGN_INS.contains(cells.get(1)));
    }

    String firstName() {
        return name.substring(0, name.indexOf(' '));
    }
}
