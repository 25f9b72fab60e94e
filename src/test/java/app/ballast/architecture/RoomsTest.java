package app.ballast.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.Ballast;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Rooms use only what others offer, only those that they name, and never in a circle. */
class RoomsTest {

    private static final JavaClasses CODE = Code.ofTheApplication();

    @Test
    void roomsUseOnlyWhatTheyNameAndOthersOffer() {
        ApplicationModules.of(Ballast.class).verify();
    }

    @Test
    void everyRoomNamesWhatItUses() {
        assertThat(CODE.getPackage("app.ballast").getSubpackages()).isNotEmpty().allSatisfy(room -> assertThat(
                        room.isAnnotatedWith(ApplicationModule.class))
                .as("@ApplicationModule in the package-info of " + room.getName())
                .isTrue());
    }

    @Test
    void everyPackageSaysThatNothingIsNullUnlessMarked() {
        assertThat(CODE.getPackage("app.ballast").getSubpackagesInTree())
                .filteredOn(place -> !place.getClasses().isEmpty())
                .isNotEmpty()
                .extracting(RoomsTest::unlessMarked)
                .containsOnly("");
    }

    private static String unlessMarked(JavaPackage place) {
        return place.isAnnotatedWith(NullMarked.class) ? "" : place.getName() + " has no @NullMarked package-info";
    }
}
