package app.ballast.tradeoffs.policy.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.DomainException;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.SectionPanel;
import app.ballast.people.Role;
import app.ballast.tradeoffs.policy.ExceptionEnd;
import app.ballast.tradeoffs.policy.PolicyException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The exceptions of a product, with who signed them and the commands of whoever may. */
class ExceptionPanel extends SectionPanel {

    private final transient PolicyDesk desk;
    private final transient PolicyWords words;
    private final transient Runnable changed;

    /** @param changed reads the page again */
    ExceptionPanel(PolicyDesk desk, List<PolicyException> exceptions, PolicyWords words, Runnable changed) {
        super(words.text("policy.exceptions"));
        this.desk = desk;
        this.words = words;
        this.changed = changed;
        Paragraph about = new Paragraph(words.text("policy.exceptions.text"));
        about.addClassName("policy-about");
        add(about);
        if (!exceptions.isEmpty()) {
            Map<WorkItemId, BacklogRow> items = items(exceptions);
            UnorderedList list = new UnorderedList();
            list.addClassNames("policy-list", "policy-exceptions");
            exceptions.stream()
                    .filter(exception -> items.containsKey(exception.item()))
                    .forEach(exception ->
                            list.add(line(exception, Objects.requireNonNull(items.get(exception.item())))));
            add(list);
        }
    }

    private Map<WorkItemId, BacklogRow> items(List<PolicyException> exceptions) {
        return desk
                .backlog()
                .among(
                        BacklogFilter.ALL,
                        exceptions.stream().map(PolicyException::item).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(BacklogRow::id, Function.identity()));
    }

    private ListItem line(PolicyException exception, BacklogRow item) {
        Anchor link = new Anchor(BacklogLinks.item(item.key()), item.key() + " " + item.title());
        link.getElement().setAttribute("router-link", true);
        Span state = new Span(state(exception));
        state.addClassName("policy-mark");
        LocalDate until = exception.until();
        Paragraph reason = new Paragraph(exception.reason());
        Paragraph about = new Paragraph(words.text(
                        "policy.exception.about",
                        exception.askedBy(),
                        words.figures().moment(exception.askedAt()),
                        until == null
                                ? words.text("policy.exception.until.done")
                                : words.text(
                                        "policy.exception.until",
                                        words.figures().day(until)))
                + " " + words.signature(exception.signatures(), Role.PRODUCT) + " · "
                + words.signature(exception.signatures(), Role.TECHNOLOGY));
        about.addClassName("policy-about");
        ListItem line = new ListItem(new Div(link, state), reason, about);
        if (exception.isOpen() && desk.side()) {
            line.add(commands(exception));
        }
        return line;
    }

    private String state(PolicyException exception) {
        ExceptionEnd end = exception.end();
        return end != null
                ? words.text(end.labelKey())
                : words.text(exception.holds() ? "policy.exception.holds" : "policy.exception.waits");
    }

    private Div commands(PolicyException exception) {
        Div commands = new Div();
        commands.addClassName("policy-commands");
        for (Role side : List.of(Role.PRODUCT, Role.TECHNOLOGY)) {
            desk.user()
                    .person()
                    .filter(person -> exception.signatures().isOpenTo(person, side))
                    .ifPresent(person -> {
                        Button sign = new Button(
                                words.text("policy.sign." + side),
                                click -> attempt(
                                        () -> desk.exceptions().sign(exception.id(), side), "policy.exception.signed"));
                        sign.addThemeVariants(ButtonVariant.PRIMARY);
                        commands.add(sign);
                    });
        }
        commands.add(new Button(
                words.text("policy.exception.take-back"),
                click -> attempt(() -> desk.exceptions().takeBack(exception.id()), "policy.exception.end.TAKEN_BACK")));
        return commands;
    }

    private void attempt(Runnable command, String done) {
        try {
            command.run();
            Notices.success(words.text(done));
        } catch (DomainException refused) {
            Notices.error(refused.text(getLocale()));
        }
        changed.run();
    }
}
