package app.ballast.demo.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A text of the sample workspace that was written by hand, from the resources. */
final class Script {

    private static final String FOLDER = "/sample-workspace/";

    private final String name;

    Script(String name) {
        this.name = name;
    }

    /** Its lines as they stand, without those that begin with {@code #}. */
    List<String> lines() {
        try (InputStream in = Script.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of each line that is not blank, parted by {@code |}. */
    List<List<String>> rows() {
        return lines().stream()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split("\\s*\\|\\s*")))
                .toList();
    }

    /** The parts under their {@code [headings]}, each as its lines; blank lines only where they part others. */
    Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                sections.put(line.substring(1, line.lastIndexOf(']')), current);
            } else if (!line.isBlank()) {
                current.add(line.strip());
            }
        }
        return sections;
    }
}
