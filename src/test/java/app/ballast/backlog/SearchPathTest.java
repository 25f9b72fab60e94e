package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchPathTest {

    private static final double ALL = 1_000_000;
    private static final double FREQUENT = 400_000;
    private static final double RARE = 2_000;

    @Test
    void itemsOfARareWordAreFoundByTheIndexAndSorted() {
        assertThat(SearchPath.ofPage(Map.of("rare", RARE), ALL, true)).isEqualTo(new SearchPath(Set.of(), true));
    }

    @Test
    void aPageOfAFrequentWordIsReadInTheOrderOfTheList() {
        assertThat(SearchPath.ofPage(Map.of("frequent", FREQUENT), ALL, true))
                .isEqualTo(new SearchPath(Set.of("frequent"), false));
    }

    @Test
    void besideARareWordAFrequentOneIsNotLookedUp() {
        assertThat(SearchPath.ofPage(Map.of("rare", RARE, "frequent", FREQUENT), ALL, true))
                .isEqualTo(new SearchPath(Set.of("frequent"), true));
    }

    @Test
    void twoWordsThatAreSeldomTogetherAreBothLookedUp() {
        assertThat(SearchPath.ofPage(Map.of("one", 30_000.0, "other", 30_000.0), ALL, true))
                .isEqualTo(new SearchPath(Set.of(), true));
    }

    @Test
    void countingAFrequentWordStopsSoonAndNeedsNoIndex() {
        assertThat(SearchPath.ofCount(Map.of("frequent", FREQUENT), ALL, true, 2_001))
                .isEqualTo(new SearchPath(Set.of("frequent"), false));
    }

    @Test
    void countingALessFrequentWordGoesByTheIndex() {
        assertThat(SearchPath.ofCount(Map.of("less", 10_000.0), ALL, true, 2_001))
                .isEqualTo(new SearchPath(Set.of(), true));
    }

    @Test
    void amongFurtherConditionsOnlyARareWordIsLedToTheIndex() {
        assertThat(SearchPath.ofPage(Map.of("rare", RARE), ALL, false)).isEqualTo(new SearchPath(Set.of(), true));
        assertThat(SearchPath.ofPage(Map.of("frequent", FREQUENT), ALL, false)).isEqualTo(SearchPath.PLAIN);
    }
}
