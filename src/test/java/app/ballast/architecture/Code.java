package app.ballast.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes that the rules are about. */
final class Code {

    private static final String EVERYTHING = "app.ballast";

    private Code() {}

    static JavaClasses ofTheApplication() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(EVERYTHING);
    }

    static JavaClasses ofTheTests() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages(EVERYTHING);
    }
}
