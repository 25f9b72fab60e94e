package app.ballast.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.BrowserTest;
import app.ballast.support.SharedBallast;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketFrame;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What one person does is on another's page without a reload. */
class LiveIT extends BrowserTest {

    /** What every message has in it that the server sends without being asked. */
    private static final String PUSHED = "\"async\":true";

    private static final int PUSHES_A_SECOND = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aCommentAppearsOnAnOpenPanelAndNothingThatSomebodyWritesIsLost() {
        OwnProduct own = OwnProduct.with("accepted", "Talked about");
        Page writer = page("technology");
        Page reader = page("viewer");
        Page typist = page("product");
        for (Page page : List.of(writer, reader, typist)) {
            Visitor.open(page, own.open(1));
        }
        comment(typist).fill("Half a thought");

        comment(writer).fill("Seen by the others at once");
        writer.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Comment").setExact(true))
                .click();

        assertThat(reader.locator(".talk-comment", new Page.LocatorOptions().setHasText("Seen by the others")))
                .hasCount(1);
        assertThat(typist.locator(".talk-comment", new Page.LocatorOptions().setHasText("Seen by the others")))
                .hasCount(1);
        assertThat(comment(typist)).hasValue("Half a thought");
    }

    @Test
    void aCommentOnAnIncidentOrAChartIsOnAnothersPageAtOnce() {
        for (String path : List.of("/incidents/1", "/series/chk-active-users-7d")) {
            Page writer = page("technology");
            Page reader = page("viewer");
            Visitor.open(writer, path);
            Visitor.open(reader, path);
            comment(writer).fill("Seen at once on " + path);
            comment(writer).press("Control+Enter");
            assertThat(reader.locator(".talk-comment", new Page.LocatorOptions().setHasText("at once on " + path)))
                    .hasCount(1);
        }
    }

    @Test
    void whatHappensToAnIncidentWhileItsReaderWritesIsThereOnceTheyHaveWritten() throws IOException {
        Page writer = page("product");
        Page reader = page("viewer");
        for (Page page : List.of(writer, reader)) {
            Visitor.open(page, "/incidents/1");
        }
        comment(writer).fill("Half a thought");
        Page.LocatorOptions said = new Page.LocatorOptions().setHasText("Looked at the gateway");
        assertThat(SharedBallast.api()
                        .post("/api/v1/incidents/1/timeline", Map.of("text", "Looked at the gateway"))
                        .status())
                .isEqualTo(201);
        assertThat(reader.locator(".incident-note", said)).hasCount(1);
        assertThat(comment(writer)).hasValue("Half a thought");
        assertThat(comment(writer)).isFocused();
        assertThat(writer.locator(".incident-note", said)).hasCount(0);
        assertThat(writer.locator(".ballast-news")).containsText("once you have finished writing");
        comment(writer).press("Control+Enter");
        comment(writer).blur();
        assertThat(writer.locator(".incident-note", said)).hasCount(1);
        assertThat(writer.locator(".ballast-news")).isHidden();
        assertThat(writer.locator(".talk-comment", new Page.LocatorOptions().setHasText("Half a thought")))
                .hasCount(1);
    }

    @Test
    void aCommentThatIsNotSentYetHoldsNothingBackOnceItsWriterLooksElsewhere() throws IOException {
        Page writer = page("product");
        Visitor.open(writer, "/incidents/1");
        comment(writer).fill("Nearly said");
        comment(writer).blur();
        assertThat(SharedBallast.api()
                        .post("/api/v1/incidents/1/timeline", Map.of("text", "Called the provider"))
                        .status())
                .isEqualTo(201);
        assertThat(writer.locator(".incident-note", new Page.LocatorOptions().setHasText("Called the provider")))
                .hasCount(1);
        assertThat(comment(writer)).hasValue("Nearly said");
        comment(writer).press("Control+Enter");
        assertThat(comment(writer)).hasValue("");
        assertThat(writer.locator(".talk-comment", new Page.LocatorOptions().setHasText("Nearly said")))
                .not()
                .hasCount(0);
    }

    @Test
    void whoWritesAboutADecisionKeepsTheirPlaceWhileOthersSignIt() {
        Page proposer = page("product");
        Visitor.open(proposer, "/decisions/new?product=CHK");
        String decision = Proposal.write(proposer, "Stability first this month?", () -> {});
        Page writer = page("viewer");
        Visitor.open(writer, decision);
        comment(writer).fill("Half a thought");
        proposer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Sign")))
                .click();
        Page reader = page("technology");
        Visitor.open(reader, decision);
        Page.LocatorOptions signed = new Page.LocatorOptions().setHasText("Amara Okafor");
        assertThat(reader.locator(".decision-signatures", signed)).hasCount(1);
        comment(reader).fill("Seen by the writer meanwhile");
        comment(reader).press("Control+Enter");
        assertThat(writer.locator(".talk-comment", new Page.LocatorOptions().setHasText("meanwhile")))
                .hasCount(1);
        assertThat(comment(writer)).hasValue("Half a thought");
        assertThat(comment(writer)).isFocused();
        assertThat(writer.locator(".ballast-news")).containsText("once you have finished writing");
        comment(writer).press("Control+Enter");
        comment(writer).blur();
        assertThat(writer.locator(".decision-signatures", signed)).hasCount(1);
        assertThat(writer.locator(".ballast-news")).isHidden();
    }

    @Test
    void whoElseHasAnItemOpenAndTypesIsSeenAndGoneWithTheirWindow() {
        OwnProduct own = OwnProduct.with("accepted", "Looked at together");
        Page reader = page("viewer");
        Visitor.open(reader, own.open(1));
        Locator said = reader.locator(".presence-said");
        assertThat(said).hasText("");
        Page typist = page("product");
        Visitor.open(typist, own.open(1));
        assertThat(said).hasText("Amara Okafor has this open");
        assertThat(typist.locator(".presence-said")).hasText("Sofia Rossi has this open");
        // On a busy machine five seconds after the last key are soon over, so there are more keys until it is seen.
        Awaitility.await().pollInSameThread().atMost(PATIENCE).until(() -> {
            comment(typist).pressSequentially("a");
            return "Amara Okafor is typing …".equals(said.textContent());
        });
        assertThat(said).hasText("Amara Okafor has this open");
        typist.close();
        assertThat(said).hasText("");
    }

    @Test
    void aBurstOfChangesIsFourPushesASecondMovesNoLineAndSparesWhatIsBeingTyped() {
        OwnProduct own = OwnProduct.with(
                "accepted",
                IntStream.rangeClosed(1, 20).mapToObj(i -> "Line " + i).toArray(String[]::new));
        String newestFirst = own.table().replace("key", "-created");
        Page typist = page("product");
        Visitor.open(typist, own.open(1));
        typist.keyboard().press("e");
        Locator title = typist.getByLabel("Title", new Page.GetByLabelOptions().setExact(true));
        title.fill("Being typed");
        Page reader = page("viewer");
        List<String> pushes = pushes(reader);
        Visitor.open(reader, newestFirst);
        assertThat(lines(reader).first()).hasText("Line 20");
        pushes.clear();

        long begun = System.nanoTime();
        IntStream.range(0, 100).parallel().forEach(i -> {
            if (i % 5 == 0) {
                own.log("Arrival " + i);
            } else {
                own.rename(i % 20 + 1, "Line %d, version %d".formatted(i % 20 + 1, i));
            }
        });
        double seconds = (System.nanoTime() - begun) / 1e9;
        own.rename(20, "The very last change");

        assertThat(lines(reader).first()).hasText("The very last change");
        assertThat(reader.locator(".backlog-arrivals")).hasText("20 new or moved: show");
        System.out.printf("100 changes in %.1f s came in %d pushes.%n", seconds, pushes.size());
        assertThat(pushes).hasSizeBetween(1, (int) Math.ceil(PUSHES_A_SECOND * (seconds + 1)));
        assertThat(title).hasValue("Being typed");
        assertThat(title).isFocused();

        reader.locator(".backlog-arrivals").click();
        assertThat(lines(reader).first()).containsText("Arrival");
        assertThat(reader.locator(".backlog-arrivals")).isHidden();
    }

    @Test
    void aLostConnectionIsNoticedAndWhatWasMissedIsCaughtUp() {
        OwnProduct own = OwnProduct.with("accepted", "Before the tunnel");
        Page table = page("viewer");
        Visitor.open(table, own.table());
        Page panel = page("technology");
        Visitor.open(panel, own.open(1));
        for (Page page : List.of(table, panel)) {
            page.context().setOffline(true);
        }
        own.rename(1, "After the tunnel");
        for (Page page : List.of(table, panel)) {
            page.context().setOffline(false);
        }
        assertThat(lines(table).first()).hasText("After the tunnel");
        assertThat(panel.locator(".backlog-item-title")).hasText("After the tunnel");
        own.rename(1, "Pushed as before");
        assertThat(lines(table).first()).hasText("Pushed as before");
    }

    @Test
    void whatIsRestrictedToATeamIsPushedToNobodyElse() {
        OwnProduct secret = OwnProduct.with("accepted", "Quiet9713 of the team");
        OwnProduct known = OwnProduct.with("accepted", "Quiet9713 of all");
        Page admin = page("admin");
        secret.restrictTo(admin, "Mobile");
        Page insider = page("techproduct");
        Visitor.open(insider, secret.open(1));
        Page table = page("viewer");
        List<String> toTable = pushes(table);
        Visitor.open(table, "/backlog?q=quiet9713");
        Page board = page("product");
        List<String> toBoard = pushes(board);
        Visitor.open(board, "/backlog?view=board&q=quiet9713");
        Page held = page("product");
        Visitor.open(held, known.board());
        held.locator(".board-card vaadin-button").click();
        held.locator(".board-choices").waitFor();
        toTable.clear();
        toBoard.clear();

        insider.keyboard().press("e");
        insider.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill("Quiet9713 whispered");
        insider.keyboard().press("Control+Enter");
        assertThat(insider.locator(".backlog-item-title")).hasText("Quiet9713 whispered");
        known.rename(1, "Quiet9713 shouted");

        assertThat(table.getByText("Quiet9713 shouted").first()).isVisible();
        assertThat(board.getByText("Quiet9713 shouted")).isVisible();
        assertThat(held.locator(".backlog-arrivals")).hasText("1 new or moved: show");
        for (List<String> pushes : List.of(toTable, toBoard)) {
            assertThat(pushes).isNotEmpty();
            assertThat(pushes.stream().filter(LiveIT::changesThePage).findFirst())
                    .as("the first change that is pushed is the other one")
                    .hasValueSatisfying(push -> assertThat(push).contains("Quiet9713 shouted"));
            assertThat(pushes).noneMatch(push -> push.contains("whispered") || push.contains(secret.key()));
        }
    }

    private static boolean changesThePage(String push) {
        return push.contains("\"splice\"") || push.contains("\"put\"") || push.contains("\"execute\"");
    }

    private static List<String> pushes(Page page) {
        List<String> pushes = new ArrayList<>();
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> note(frame, pushes)));
        return pushes;
    }

    private static void note(WebSocketFrame frame, List<String> pushes) {
        if (frame.text() != null && frame.text().contains(PUSHED)) {
            pushes.add(frame.text());
        }
    }

    private static Locator lines(Page page) {
        return page.locator(".backlog-grid .backlog-link:visible");
    }

    private static Locator comment(Page page) {
        return page.locator(".talk-composer textarea");
    }
}
