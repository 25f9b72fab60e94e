package app.ballast.sources.ui;

import app.ballast.common.ui.Notices;
import app.ballast.people.ui.SidePanel;
import app.ballast.sources.NewSource;
import app.ballast.sources.SourceId;
import app.ballast.sources.SourceRow;
import app.ballast.sources.SourceService;
import app.ballast.sources.TrialService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One source: what it asks and fills, how it fares, and what comes when it is tried. */
class SourcePanel extends SidePanel {

    private final SourcesView page;
    private final SourceService sources;
    private final TrialService trials;
    private final StateWords words;
    private final SourceForm form;
    private final TrialResult result;
    private final Div state = new Div();
    private final @Nullable SourceId id;

    /** @param row null for a source to be added */
    SourcePanel(
            SourcesView page,
            SourceService sources,
            TrialService trials,
            List<Fill> targets,
            StateWords words,
            @Nullable SourceRow row) {
        super(row == null ? page.getTranslation("sources.add") : row.name(), page::close);
        this.page = page;
        this.sources = sources;
        this.trials = trials;
        this.words = words;
        id = row == null ? null : row.id();
        form = new SourceForm(errors(), sources.connectors(), targets, words);
        result = new TrialResult(words);
        if (row != null) {
            showState(row);
            with(state, commands(row));
            form.show(row);
        }
        Button save = new Button(
                getTranslation(row == null ? "sources.add.submit" : "common.save"), click -> attempt(() -> save(row)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button tryOut = new Button(getTranslation("sources.try"), click -> attempt(this::tryOut));
        tryOut.setDisableOnClick(true);
        with(form, row(save, tryOut), result);
        tryOut.addClickListener(click -> tryOut.setEnabled(true));
        if (row == null) {
            form.focusFirst();
        } else {
            section(
                    getTranslation("sources.remove"),
                    new Paragraph(getTranslation("sources.remove.text")),
                    row(remove(row)));
        }
    }

    /** How it fares now. */
    final void showState(SourceRow row) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("ballast-facts");
        fact(facts, "sources.state.success", words.lastSuccess(row.state()));
        fact(facts, "sources.state.error", words.lastFailure(row.state()));
        fact(facts, "sources.state.next", words.next(row));
        state.removeAll();
        state.add(facts);
    }

    @Nullable
    SourceId source() {
        return id;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private Div commands(SourceRow row) {
        Button poll = new Button(getTranslation("sources.poll"), click -> attempt(() -> poll(row)));
        Button toggle = new Button(
                getTranslation(row.active() ? "sources.pause" : "sources.resume"),
                click -> attempt(() -> {
                    if (row.active()) {
                        sources.pause(row.id());
                        Notices.undoable(getTranslation("sources.paused.notice", row.name()), () -> resume(row));
                    } else {
                        sources.resume(row.id());
                    }
                    page.open(row.id());
                }));
        Div commands = new Div(poll, toggle);
        commands.addClassName("ballast-side-panel-row");
        return commands;
    }

    private void resume(SourceRow row) {
        attempt(() -> sources.resume(row.id()));
        page.open(row.id());
    }

    private void poll(SourceRow row) {
        showState(trials.poll(row.id()));
        page.refresh();
    }

    private void tryOut() {
        NewSource entered = form.entered();
        result.show(trials.tryOut(id, entered));
        result.scrollIntoView();
    }

    private void save(@Nullable SourceRow row) {
        if (row == null) {
            sources.add(form.entered());
        } else {
            sources.change(row.id(), row.version(), form.entered());
        }
        Notices.success(getTranslation("settings.saved"));
        page.close();
    }

    /** Cannot be undone, since its secret goes: the first click only asks. */
    private Button remove(SourceRow row) {
        Button button = new Button(getTranslation("sources.remove"));
        button.addClickListener(click -> {
            if (button.hasThemeName(ButtonVariant.ERROR.getVariantName())) {
                attempt(() -> {
                    sources.remove(row.id());
                    Notices.success(getTranslation("sources.removed", row.name()));
                    page.close();
                });
            } else {
                button.addThemeVariants(ButtonVariant.ERROR);
                button.setText(getTranslation("sources.remove.sure"));
            }
        });
        return button;
    }
}
