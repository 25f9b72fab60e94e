package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.ColumnLayout.Place;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ColumnLayoutTest {

    @Test
    void whatCannotBeReadIsPassedOver() {
        assertThat(ColumnLayout.read("key,nonsense,title:320,score:0,,votes:99999,due:-3,Kind,labels:39")
                        .text())
                .isEqualTo("key,title:320,score,votes,labels");
        for (String nothing : List.of("", ",", "nonsense", "key:1x", "\u0000;drop table")) {
            assertThat(ColumnLayout.read(nothing)).as(nothing).isEqualTo(ColumnLayout.USUAL);
        }
    }

    @Test
    void eachColumnIsThereOnceAndTheTitleAlways() {
        assertThat(ColumnLayout.read("kind,key,kind:200").text()).isEqualTo("title,kind,key");
        assertThat(ColumnLayout.USUAL.showing(ListColumn.TITLE, false).shows(ListColumn.TITLE))
                .isTrue();
    }

    @Test
    void pinnedColumnsStandBeforeTheOthers() {
        ColumnLayout layout = ColumnLayout.read("key,title,score:120");
        assertThat(layout.pinned(ListColumn.SCORE, true).text()).isEqualTo("score:120!,key,title");
        assertThat(layout.pinned(ListColumn.SCORE, true)
                        .moved(ListColumn.SCORE, 1)
                        .text())
                .as("a pinned column does not move past the others")
                .isEqualTo("score:120!,key,title");
    }

    @Test
    void columnsMoveOneByOneAndStopAtTheEnds() {
        ColumnLayout layout = ColumnLayout.read("key,title,kind");
        assertThat(layout.moved(ListColumn.KEY, 1).text()).isEqualTo("title,key,kind");
        assertThat(layout.moved(ListColumn.KEY, -1).text()).isEqualTo("key,title,kind");
        assertThat(layout.moved(ListColumn.KIND, 1).text()).isEqualTo("key,title,kind");
        assertThat(layout.ordered(List.of(ListColumn.KIND, ListColumn.TITLE, ListColumn.KEY))
                        .text())
                .isEqualTo("kind,title,key");
    }

    @Test
    void aChangeOfTheUsualColumnsBeginsFromThem() {
        assertThat(ColumnLayout.USUAL.text()).isEmpty();
        ColumnLayout more = ColumnLayout.USUAL.showing(ListColumn.LABELS, true);
        assertThat(more.shown()).hasSize(ColumnLayout.USUAL.shown().size() + 1);
        assertThat(more.shown().getLast().column()).isEqualTo(ListColumn.LABELS);
    }

    @Test
    void anyLayoutReadsBackAsItWasWritten() {
        RandomGenerator random = new java.util.Random(14);
        for (int i = 0; i < 2_000; i++) {
            List<Place> places = Arrays.stream(ListColumn.values())
                    .filter(column -> random.nextBoolean())
                    .map(column -> new Place(column, random.nextInt(-10, 2_000), random.nextInt(4) == 0))
                    .toList();
            ColumnLayout layout = new ColumnLayout(places);
            assertThat(ColumnLayout.read(layout.text())).isEqualTo(layout);
            assertThat(layout.text().length()).isLessThan(1_000);
        }
    }
}
