package app.ballast.backlog.ui;

import app.ballast.backlog.Status;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.DomainException;
import app.ballast.common.Money;
import app.ballast.common.ui.Notices;
import app.ballast.discussion.CustomerRequest;
import app.ballast.discussion.RequestRow;
import app.ballast.discussion.RequestSum;
import app.ballast.people.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which customers ask for an item: what it comes to, which opens to the requests themselves, and a form for another. */
class RequestsSection extends Section {

    private static final int MOST = 100;

    private final transient Desk desk;
    private final transient WorkItemDetails item;
    private final transient Words words;
    private final Runnable changed;
    private final boolean open;
    private final Details details = new Details();
    private final Div form = new Div();

    /** @param changed runs after a request came, changed or went: the score may follow */
    RequestsSection(Desk desk, WorkItemDetails item, Words words, Runnable changed) {
        this.desk = desk;
        this.item = item;
        this.words = words;
        this.changed = changed;
        open = item.status() != Status.MERGED;
        addClassName("backlog-requests");
        details.setWidthFull();
        add(details, form);
        show();
    }

    /** As open as the one in whose place it comes. */
    RequestsSection opened(@Nullable RequestsSection before) {
        details.setOpened(before != null && before.details.isOpened());
        return this;
    }

    /** Reads again what others wrote down; what is being written here stays. */
    final void again() {
        if (form.getChildren().noneMatch(RequestForm.class::isInstance)) {
            show();
        }
    }

    private void show() {
        RequestSum sum = desk.requests().sum(item.id());
        details.setSummaryText(summary(sum));
        details.removeAll();
        if (sum.requests() == 0) {
            details.add(new Paragraph(getTranslation("request.empty")));
        } else {
            List<RequestRow> rows = desk.requests().newest(item.id(), MOST);
            rows.forEach(row -> details.add(line(row)));
            details.add(muted(getTranslation("request.note.once")));
            if (sum.requests() > rows.size()) {
                details.add(muted(getTranslation("request.capped", rows.size())));
            }
        }
        form.removeAll();
        if (open) {
            Button add = ItemPanel.plain(getTranslation("request.add"), () -> edit(null));
            add.setIcon(VaadinIcon.PLUS.create());
            form.add(add);
        }
    }

    private String summary(RequestSum sum) {
        String title = getTranslation("request.title", sum.requests());
        if (sum.requests() == 0) {
            return title;
        }
        return Stream.of(
                        title,
                        getTranslation("request.figures", sum.customers()),
                        sum.people() == 0 ? "" : getTranslation("request.figures.people", sum.people()),
                        sum.worth().signum() == 0 ? "" : getTranslation("request.figures.worth", money(sum.worth())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String money(BigDecimal amount) {
        return new Money(amount, desk.portfolio().workspace().currency()).format(getLocale());
    }

    private Div line(RequestRow row) {
        CustomerRequest request = row.request();
        Span customer = new Span(request.customer());
        customer.addClassName("talk-author");
        Div head = new Div(customer);
        head.addClassName("talk-by");
        Long people = request.people();
        BigDecimal worth = request.worth();
        Stream.of(
                        people == null ? "" : getTranslation("request.figures.people", people),
                        worth == null ? "" : getTranslation("request.figures.worth", money(worth)),
                        getTranslation(request.source().labelKey()))
                .filter(text -> !text.isEmpty())
                .forEach(text -> head.add(new Span(text)));
        if (!request.link().isEmpty()) {
            Anchor link = new Anchor(request.link(), getTranslation("request.link.open"));
            link.getElement()
                    .setAttribute("rel", "nofollow noopener noreferrer")
                    .setAttribute("target", "_blank");
            head.add(link);
        }
        Div line = new Div(head);
        line.addClassName("backlog-request");
        if (!request.note().isEmpty()) {
            Div note = new Div(request.note());
            note.addClassName("backlog-request-note");
            line.add(note);
        }
        Div foot = new Div(muted(getTranslation("request.by", row.addedByName(), words.day(row.addedAt()))));
        foot.addClassName("talk-by");
        if (open && mayChange(row)) {
            Button edit = ItemPanel.plain(getTranslation("request.edit"), () -> edit(row));
            edit.setAriaLabel(getTranslation("request.edit.of", request.customer()));
            Button remove = ItemPanel.plain(getTranslation("request.remove"), () -> remove(row));
            remove.setAriaLabel(getTranslation("request.remove.of", request.customer()));
            foot.add(edit, remove);
        }
        line.add(foot);
        return line;
    }

    private boolean mayChange(RequestRow row) {
        return desk.user().has(Role.PRODUCT)
                || desk.user().has(Role.TECHNOLOGY)
                || desk.user().has(Role.ADMIN)
                || desk.user().id().equals(row.addedBy());
    }

    private void edit(@Nullable RequestRow row) {
        form.removeAll();
        form.add(new RequestForm(
                row == null ? null : row.request(),
                getTranslation("request.worth", desk.portfolio().workspace().currency()),
                request -> {
                    if (row == null) {
                        desk.requests().add(item.id(), request);
                    } else {
                        desk.requests().change(item.id(), row.id(), row.version(), request);
                    }
                    changed.run();
                },
                this::show));
    }

    private void remove(RequestRow row) {
        try {
            CustomerRequest gone = desk.requests().remove(item.id(), row.id());
            Notices.undoable(getTranslation("request.removed", gone.customer()), () -> {
                desk.requests().add(item.id(), gone);
                changed.run();
            });
        } catch (DomainException refusal) {
            Notices.error(refusal.text(getLocale()));
        }
        changed.run();
    }

    private static Span muted(String text) {
        Span muted = new Span(text);
        muted.addClassName("talk-muted");
        return muted;
    }
}
