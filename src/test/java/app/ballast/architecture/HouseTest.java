package app.ballast.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules about the project's files as they are. */
class HouseTest {

    private static final Set<String> NOT_OURS =
            Set.of(".git", ".idea", ".vscode", "target", "node_modules", "data", "generated", "bundles", ".npm", ".m2");

    /** In two parts each, so that this file passes its own rule. */
    private static final List<String> HOSTS = List.of(
            "registry.npmjs" + ".org",
            "npmjs" + ".com",
            "repo1.maven" + ".org",
            "repo.maven.apache" + ".org",
            "central.sonatype" + ".com",
            "deb.debian" + ".org",
            "registry.yarnpkg" + ".com");

    @Test
    void noFileNamesAPackageRegistrysHost() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : ourFiles()) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            HOSTS.stream()
                    .filter(text::contains)
                    .map(host -> file + " names " + host)
                    .forEach(found::add);
        }
        assertThat(found)
                .as("a build takes its packages from where the machine is set up to")
                .isEmpty();
    }

    private static List<Path> ourFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(Path.of(""), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skip = NOT_OURS.contains(String.valueOf(folder.getFileName()));
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(files).hasSizeGreaterThan(20);
        return files;
    }
}
