package app.ballast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.BrowserTest;
import app.ballast.support.Visitor;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every figure on every panel opens to its formula, its inputs, their source and their age. */
class FiguresIT extends BrowserTest {

    private static final List<String> PAGES = List.of(
            "/?product=CHK",
            "/?product=SRC",
            "/reliability",
            "/reliability?product=CHK",
            "/reliability/checkout-api",
            "/incidents",
            "/incidents/1",
            "/deployments",
            "/product/CHK",
            "/product/SRC",
            "/features",
            "/features/src-visual-search",
            "/series/chk-active-users-7d");

    /**
     * Clicks on every figure, one after the other, and reads what opens before the next. A panel that is filled anew has a
     * new heading, so an old one that stands still is not taken for an answer.
     */
    private static final String OPEN_ALL = """
        async () => {
            const marked = () => [...document.querySelectorAll('[data-figure]')];
            const heading = () => document.querySelector('.ballast-explain h2');
            const text = (root, part) => (root?.querySelector(part)?.textContent ?? '').trim();
            const all = [];
            for (let i = 0; i < marked().length; i++) {
                const figure = marked()[i];
                heading()?.remove();
                figure.click();
                const until = performance.now() + 20000;
                while (!heading() && performance.now() < until) {
                    await new Promise(done => setTimeout(done, 4));
                }
                const panel = document.querySelector('.ballast-explain');
                const shown = heading() && panel.matches(':popover-open');
                all.push({
                    figure: figure.textContent.replace(/\\s+/g, ' ').trim(),
                    known: figure.dataset.figure !== 'reason',
                    opens: !!shown,
                    formula: text(panel, '.ballast-explain-formula'),
                    note: text(panel, '.ballast-explain-note'),
                    inputs: [...(panel?.querySelectorAll('.ballast-explain-inputs > div') ?? [])].map(input => ({
                        value: text(input, 'dd'),
                        source: text(input, '.ballast-explain-from'),
                        age: text(input, '.ballast-explain-age')
                    }))
                });
            }
            return all;
        }
        """;

    @Test
    void everyFigureOnEveryPanelOpensToFormulaInputsSourceAndAge() {
        Page page = page("techproduct");
        List<String> wrong = new ArrayList<>();
        for (String address : PAGES) {
            Visitor.open(page, address);
            wrong.addAll(wrong(page, address));
        }
        Visitor.open(page, "/reliability/checkout-api");
        page.locator(".slo-content vaadin-button:has-text('Change')").first().click();
        page.locator("vaadin-master-detail-layout [slot=detail]").waitFor();
        wrong.addAll(wrong(page, "an objective beside its service"));
        assertThat(wrong).isEmpty();
    }

    /** What does not open as it should; a page without any figure is wrong too. */
    private static List<String> wrong(Page page, String address) {
        List<?> figures = (List<?>) page.evaluate(OPEN_ALL);
        List<String> wrong = new ArrayList<>();
        if (figures.isEmpty()) {
            wrong.add(address + " shows no figure");
        }
        for (Object figure : figures) {
            String why = why((Map<?, ?>) figure);
            if (!why.isEmpty()) {
                wrong.add(address + ": \"" + ((Map<?, ?>) figure).get("figure") + "\" " + why);
            }
        }
        return wrong;
    }

    private static String why(Map<?, ?> figure) {
        if (!Boolean.TRUE.equals(figure.get("opens"))) {
            return "opens nothing";
        }
        if (blank(figure, "formula")) {
            return "opens without a formula";
        }
        List<?> inputs = Objects.requireNonNull((List<?>) figure.get("inputs"));
        boolean number = Boolean.TRUE.equals(figure.get("known"))
                && String.valueOf(figure.get("figure")).chars().anyMatch(Character::isDigit);
        if (inputs.isEmpty() && number) {
            return "opens without inputs";
        }
        if (inputs.isEmpty() && blank(figure, "note")) {
            return "is not known and does not say why";
        }
        return inputs.stream()
                        .map(input -> (Map<?, ?>) input)
                        .anyMatch(input -> blank(input, "value") || blank(input, "source") || blank(input, "age"))
                ? "has an input without value, source or age"
                : "";
    }

    private static boolean blank(Map<?, ?> of, String part) {
        return String.valueOf(of.get(part)).isBlank();
    }
}
