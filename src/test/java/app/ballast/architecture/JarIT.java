package app.ballast.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in the jar that people run, and what must not be. */
class JarIT {

    private static final Path JAR = Path.of(System.getProperty("ballast.jar", "target/ballast.jar"));
    private static final String STATS = "META-INF/VAADIN/config/stats.json";

    @Test
    void theBundleHoldsNoCommercialComponent() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            ZipEntry stats = jar.stream()
                    .filter(entry -> entry.getName().endsWith(STATS))
                    .findFirst()
                    .orElseThrow();
            try (InputStream content = jar.getInputStream(stats)) {
                JsonNode modules = JsonMapper.shared().readTree(content).get("cvdlModules");
                assertThat(modules).as("cvdlModules in " + STATS).isNotNull();
                assertThat(modules.propertyNames()).isEmpty();
            }
        }
    }

    @Test
    void developmentToolsAndCommercialLibrariesStayOutside() throws IOException {
        assertThat(entries("BOOT-INF/lib/"))
                .as("libraries in the jar")
                .isNotEmpty()
                .noneMatch(
                        name -> name.matches(
                                ".*/(vaadin-[0-9.]+|vaadin-dev.*|copilot.*|spring-boot-devtools.*|vaadin-(charts|board|crud|grid-pro|map|dashboard|spreadsheet).*)\\.jar"));
    }

    @Test
    void theBundleHoldsOnlyWhatThisBuildMade() throws IOException {
        List<String> starts = entries("META-INF/VAADIN/webapp/VAADIN/build/indexhtml-").stream()
                .filter(name -> name.endsWith(".js"))
                .toList();
        assertThat(starts).as("the bundle's first script").hasSize(1);
    }

    private static List<String> entries(String prefix) throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.contains(prefix) && !name.endsWith("/"))
                    .toList();
        }
    }
}
