package app.ballast.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Habits that the compiler does not enforce. */
class HabitsTest {

    private static final JavaClasses CODE = Code.ofTheApplication();

    @Test
    void entitiesAndRepositoriesStayInTheirRoom() {
        classes()
                .that(annotatedWith(Entity.class).<JavaClass>forSubtype().or(assignableTo(Repository.class)))
                .should()
                .notBePublic()
                .because("rows cross a room's door as records")
                .check(CODE);
    }

    @Test
    void viewsNeverReachForTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat(assignableTo(EntityManager.class).or(assignableTo(Repository.class)))
                .because("views ask services, which check who asks")
                .check(CODE);
    }

    @Test
    void viewsDoNotNameTheirLayout() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should(new Satisfy<>("leave their layout to @Layout", HabitsTest::leavesItsLayoutOpen))
                .because("an import of the shell would turn the arrows round")
                .check(CODE);
    }

    @Test
    void everyPublicMethodOfAServiceSaysWhoMayCallIt() {
        methods()
                .that()
                .arePublic()
                .and(describe("belong to a public service", HabitsTest::isAServicesOwn))
                .should(new Satisfy<>(
                        "carry @PreAuthorize, or an annotation that does",
                        method -> method.isMetaAnnotatedWith(PreAuthorize.class)
                                || method.isAnnotatedWith(PreAuthorize.class)))
                .because("a rule on the class is too easily forgotten when a method is added")
                .check(CODE);
    }

    @Test
    void whatTheClockStartsIsDoneByOneNode() {
        methods()
                .that()
                .areAnnotatedWith(Scheduled.class)
                .should()
                .beAnnotatedWith(SchedulerLock.class)
                .because("on several nodes each would do it")
                .check(CODE);
    }

    @Test
    void nothingIsCalledUtilOrManager() {
        noClasses()
                .should()
                .haveSimpleNameContaining("Util")
                .orShould()
                .haveSimpleNameContaining("Manager")
                .orShould()
                .haveSimpleNameContaining("Helper")
                .because("such a name does not say what the class is for")
                .check(CODE);
    }

    @Test
    void timeComesFromTheClockThatWasHandedIn() {
        noClasses()
                .that(describe("are not where the clock comes from", type -> !declaresTheClock(type)))
                .should()
                .callCodeUnitWhere(target(describe("reads the machine's clock", HabitsTest::readsTheMachinesClock)))
                .because("tests set the time, and pages show a person's own zone")
                .check(CODE);
    }

    @Test
    void testsWaitForWhatTheyExpectAndNeverForAWhile() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .orShould()
                .callMethod(com.microsoft.playwright.Page.class, "waitForTimeout", double.class)
                .check(Code.ofTheTests());
    }

    private static boolean leavesItsLayoutOpen(JavaClass view) {
        return view.getAnnotationOfType(Route.class).layout() == UI.class;
    }

    private static boolean isAServicesOwn(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return owner.isAnnotatedWith(Service.class)
                && owner.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean declaresTheClock(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(method -> method.getRawReturnType().isEquivalentTo(Clock.class));
    }

    private static boolean readsTheMachinesClock(CodeUnitCallTarget target) {
        JavaClass owner = target.getOwner();
        boolean withoutClock =
                target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return switch (target.getName()) {
            case "now" -> owner.isAssignableTo(TemporalAccessor.class) && withoutClock;
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "systemUTC", "systemDefaultZone", "system" -> owner.isEquivalentTo(Clock.class);
            case "<init>" ->
                owner.isEquivalentTo(Date.class)
                        && target.getRawParameterTypes().isEmpty();
            default -> false;
        };
    }
}
