package app.ballast.backlog.ui;

import app.ballast.backlog.ItemHold;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.holding.Exemption;
import app.ballast.backlog.holding.Hold;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says by which rule an item is held back, how to ask for an exception, and what was asked for. */
class HoldNote extends Div {

    private static final double PERCENT = 100;

    private final transient Words words;

    HoldNote(WorkItemDetails item, Words words) {
        this.words = words;
        addClassName("backlog-hold");
        ItemHold held = item.held();
        Hold hold = held.hold();
        if (hold != null) {
            Span mark = new Span(getTranslation("backlog.held.short"));
            mark.addClassNames("ballast-badge", "backlog-held");
            add(new Paragraph(
                    mark,
                    new Span(" "
                            + getTranslation(
                                    "backlog.held.why",
                                    hold.version(),
                                    hold.rule(),
                                    hold.objective(),
                                    hold.remaining() * PERCENT,
                                    words.day(hold.since())))));
            String rules = held.rules();
            if (rules != null && held.exemptions().stream().noneMatch(Exemption::isOpen)) {
                Anchor ask = new Anchor(rules + "?item=" + item.key(), getTranslation("backlog.held.ask"));
                ask.getElement().setAttribute("router-link", true);
                add(new Paragraph(ask));
            }
        }
        held.exemptions().forEach(exemption -> add(line(exemption, held.rules())));
        setVisible(hold != null || !held.exemptions().isEmpty());
    }

    private Paragraph line(Exemption exemption, @Nullable String rules) {
        LocalDate until = exemption.until();
        String state = !exemption.isOpen() ? "ended" : exemption.isGranted() ? "holds" : "waits";
        Span text = new Span(getTranslation(
                "backlog.exemption." + state,
                exemption.reason(),
                exemption.askedBy(),
                exemption.signers().isEmpty()
                        ? getTranslation("backlog.exemption.nobody")
                        : String.join(", ", exemption.signers()),
                until == null ? getTranslation("backlog.exemption.until-done") : words.day(until)));
        Paragraph line = new Paragraph(text);
        if (exemption.isOpen() && !exemption.isGranted() && rules != null) {
            Anchor sign = new Anchor(rules, getTranslation("backlog.exemption.sign"));
            sign.getElement().setAttribute("router-link", true);
            line.add(new Span(" "), sign);
        }
        return line;
    }
}
