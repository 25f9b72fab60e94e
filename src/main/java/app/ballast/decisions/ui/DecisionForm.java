package app.ballast.decisions.ui;

import app.ballast.backlog.ItemCost;
import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.MarkdownPreview;
import app.ballast.common.ui.NavigationBadge;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.SectionPanel;
import app.ballast.decisions.DecisionDetails;
import app.ballast.decisions.DecisionDraft;
import app.ballast.decisions.DecisionId;
import app.ballast.decisions.KnownMetric;
import app.ballast.decisions.OptionDraft;
import app.ballast.decisions.review.Promise;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A decision, to be proposed or edited. */
class DecisionForm extends Div {

    /** So long after today the review is proposed: time to sign, and the four weeks that have to pass. */
    private static final int USUAL_REVIEW = Promise.DAYS + 7;

    /** In the place of an option: none is proposed. An entry as the others, since an empty one cannot be refreshed. */
    private static final int NONE = -1;

    private final transient DecisionDesk desk;
    private final transient ProductRef product;
    private final transient DecisionWords words;
    private final transient List<KnownMetric> known;
    private final transient Consumer<DecisionId> done;
    private final TextField question = new TextField(getTranslation("decisions.field.question"));
    private final TextArea background = new TextArea(getTranslation("decisions.background"));
    private final Div options = new Div();
    private final List<OptionEditor> editors = new ArrayList<>();
    private final Select<Integer> chosen = new Select<>();
    private final DatePicker review = new DatePicker(getTranslation("decisions.field.review"));
    private final Button more = new Button(getTranslation("decisions.option.add"), click -> add());
    private final Div conflict = new Div();
    private final FieldErrors errors = new FieldErrors();
    private transient @Nullable DecisionDetails present;
    private transient @Nullable DecisionId supersedes;

    /** @param done is told what was saved */
    DecisionForm(DecisionDesk desk, ProductRef product, DecisionWords words, Consumer<DecisionId> done) {
        this.desk = desk;
        this.product = product;
        this.words = words;
        this.known = desk.decisions().metrics(product.id());
        this.done = done;
        addClassName("decision-content");
        question.setWidthFull();
        background.setWidthFull();
        background.setMinRows(3);
        background.setHelperText(words.text("decisions.field.background.hint"));
        chosen.setLabel(words.text("decisions.field.chosen"));
        chosen.setItemLabelGenerator(this::label);
        review.setLocale(words.figures().locale());
        review.setMin(desk.today().plusDays(Promise.DAYS));
        review.setValue(desk.today().plusDays(USUAL_REVIEW));
        review.setHelperText(words.text("decisions.field.review.hint"));
        errors.put("question", question)
                .put("background", background)
                .put("chosen", chosen)
                .put("reviewOn", review);
        SectionPanel asked = new SectionPanel(words.text("decisions.asked", product.name()));
        asked.add(question, background, new MarkdownPreview(background));
        options.addClassName("decision-option-editors");
        Button save = new Button(words.text("common.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        SectionPanel choice = new SectionPanel(words.text("decisions.choice"));
        Div fields = new Div(chosen, review);
        fields.addClassName("decision-option-fields");
        conflict.getElement().setAttribute("role", "alert");
        conflict.addClassName("decision-conflict");
        choice.add(fields, conflict, save);
        add(asked, options, more, choice);
    }

    /** Begins with two empty options, or with an item: to do it, or to let it wait. */
    void begin(@Nullable ItemCost item, @Nullable DecisionId inPlaceOf) {
        supersedes = inPlaceOf;
        OptionEditor first = add();
        OptionEditor second = add();
        if (item != null) {
            String key = item.key().toString();
            first.begin(item.title(), key, "");
            second.begin(words.text("decisions.option.wait", key), "", key);
            question.setValue(words.text("decisions.ask", item.title()));
        }
    }

    /** Begins with a decision as it stands. */
    void show(DecisionDetails decision) {
        present = decision;
        supersedes =
                decision.supersedes() == null ? null : decision.supersedes().id();
        question.setValue(decision.question());
        background.setValue(decision.background());
        options.removeAll();
        editors.clear();
        decision.options().forEach(option -> add().show(option));
        number();
        chosen.setValue(decision.chosen() == null ? NONE : decision.chosen());
        review.setValue(decision.reviewOn());
    }

    private OptionEditor add() {
        LocalDate by = desk.today().plusDays(USUAL_REVIEW);
        OptionEditor editor = new OptionEditor(known, words, by, this::remove, this::rename);
        editors.add(editor);
        options.add(editor);
        number();
        return editor;
    }

    private void remove(OptionEditor editor) {
        editors.remove(editor);
        options.remove(editor);
        number();
    }

    /** Leaves the choice its entries: new ones would lose what somebody chooses meanwhile. */
    private void rename(OptionEditor editor) {
        int place = editors.indexOf(editor);
        if (place >= 0) {
            chosen.getListDataView().refreshItem(place);
        }
    }

    private void number() {
        boolean removable = editors.size() > DecisionDraft.LEAST;
        IntStream.range(0, editors.size()).forEach(i -> editors.get(i).at(i, removable));
        more.setVisible(editors.size() < DecisionDraft.MOST);
        Integer before = chosen.getValue();
        chosen.setItems(IntStream.range(NONE, editors.size()).boxed().toList());
        chosen.setValue(before == null || before >= editors.size() ? NONE : before);
    }

    private String label(int place) {
        return place == NONE
                ? words.text("decisions.choice.none")
                : (char) ('A' + place) + " " + editors.get(place).called();
    }

    private void save() {
        errors.clear();
        conflict.removeAll();
        DecisionDetails before = present;
        try {
            DecisionDraft draft = draft();
            DecisionId id;
            if (before == null) {
                id = desk.decisions().propose(product.id(), draft);
            } else {
                id = before.id();
                desk.decisions().edit(id, before.version(), draft);
            }
            Notices.success(words.text("settings.saved"));
            getUI().ifPresent(NavigationBadge::recount);
            done.accept(id);
        } catch (DomainException problem) {
            if (before != null && problem.sort() == DomainException.Sort.CONFLICT) {
                offerBoth(problem, desk.decisions().get(before.id()));
            } else {
                errors.show(problem, getLocale());
            }
        }
    }

    private DecisionDraft draft() {
        List<OptionDraft> all = editors.stream().map(OptionEditor::draft).toList();
        int place = chosen.getValue();
        return new DecisionDraft(
                question.getValue(),
                background.getValue(),
                all,
                place == NONE ? null : place,
                review.getValue(),
                supersedes);
    }

    /** Somebody else was faster: what was typed stays, and either may be taken. */
    private void offerBoth(DomainException problem, DecisionDetails theirs) {
        Button other = new Button(words.text("slo.conflict.theirs"), click -> {
            conflict.removeAll();
            show(theirs);
        });
        Button mine = new Button(words.text("slo.conflict.mine"), click -> {
            present = theirs;
            save();
        });
        conflict.add(new Paragraph(problem.text(getLocale())), new Div(mine, other));
    }
}
