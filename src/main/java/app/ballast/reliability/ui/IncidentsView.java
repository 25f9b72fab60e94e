package app.ballast.reliability.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.DetailName;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.LetterKeys;
import app.ballast.common.ui.NewsLine;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.PageHeader;
import app.ballast.common.ui.Typing;
import app.ballast.discussion.ui.TalkPanel;
import app.ballast.reliability.IncidentDetails;
import app.ballast.reliability.IncidentId;
import app.ballast.reliability.IncidentService;
import app.ballast.reliability.IncidentState;
import app.ballast.reliability.ReliabilityLinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is or was wrong? All incidents, or one with its time line, cause, postmortem and follow-ups. */
@Route(ReliabilityLinks.INCIDENTS)
@PermitAll
@Menu(title = "nav.incidents", order = 4.5)
class IncidentsView extends Section implements HasUrlParameter<String>, HasDynamicTitle {

    private static final Set<String> CONCERNS = Set.of(IncidentId.SUBJECT, "service", "product");

    private final transient IncidentDesk desk;
    private final PageHeader header = new PageHeader("");
    private final IncidentFilters filters;
    private final Div commands = new Div();
    private final Div back = new Div();
    private final Div content = new Div();
    private final NewsLine news = new NewsLine(content, this::read, this::isOther);
    private final MasterDetailLayout split = new MasterDetailLayout();
    private IncidentAddress address = new IncidentAddress(null, null, null, 90, null);
    private @Nullable IncidentId id;
    private transient @Nullable IncidentDetails shown;
    private @Nullable TalkPanel talk;
    private String title = "";

    IncidentsView(IncidentDesk desk) {
        this.desk = desk;
        filters = new IncidentFilters(this::go);
        addClassNames("ballast-page", "slo-page");
        content.addClassName("slo-content");
        back.addClassName("slo-back");
        commands.addClassName("slo-commands");
        header.addActions(filters, commands);
        Div main = new Div(back, header, news, content);
        main.addClassName("slo-main");
        split.setMaster(main);
        DetailName.keep(split, getTranslation("common.detail"));
        split.setMasterSize("300px", true);
        split.setDetailSize("420px");
        split.setOverlaySize("min(440px, 100%)");
        split.addBackdropClickListener(click -> open(null));
        split.addDetailEscapePressListener(press -> open(null));
        add(split);
        LetterKeys.listen(
                this,
                Map.of(
                        "o", () -> byKey(id == null, IncidentAddress.NEW),
                        "e", () -> byKey(id != null, IncidentAddress.EDIT),
                        "a", () -> act(IncidentService::acknowledge, "incidents.acknowledge.done"),
                        "r", () -> act(IncidentService::resolve, "incidents.resolve.done")));
        desk.live().follow(this, change -> CONCERNS.contains(change.subject().type()), heard -> readWhenIdle());
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String which) {
        address = IncidentAddress.of(event.getLocation().getQueryParameters());
        id = which == null || which.isEmpty()
                ? null
                : new IncidentId(which.matches("[0-9]{1,18}") ? Long.parseLong(which) : 0);
        talk = id == null ? null : talk(id);
        read();
        if (talk != null) {
            TalkPanel.asked(event.getLocation().getQueryParameters()).ifPresent(talk::lead);
        }
        split.setDetail(address.panel() == null || !desk.keeper() ? null : panel(address.panel()));
    }

    /** What others change must not take away what somebody is writing, and is there once they have written it. */
    private void readWhenIdle() {
        if (id == null) {
            read();
        } else {
            news.hear();
        }
    }

    private boolean isOther() {
        return id == null || !desk.readings().get(id).equals(shown);
    }

    private void read() {
        news.settle();
        content.removeAll();
        back.removeAll();
        commands.removeAll();
        filters.setVisible(id == null);
        if (id == null) {
            all();
        } else {
            one(desk.readings().get(id));
        }
        header.setTitle(title);
    }

    private void all() {
        title = getTranslation("nav.incidents");
        filters.show(address, desk.portfolio().services());
        if (desk.keeper()) {
            commands.add(command("incidents.open", "o", () -> open(IncidentAddress.NEW)));
        }
        content.add(new IncidentOverview(desk, words(), address));
    }

    private void one(IncidentDetails details) {
        shown = details;
        IncidentWords words = words();
        title = words.title(details.row());
        Anchor up = new Anchor(ReliabilityLinks.INCIDENTS, "← " + getTranslation("nav.incidents"));
        up.getElement().setAttribute("router-link", true);
        back.add(up, new Span(" #" + details.row().id().value()));
        if (desk.keeper()) {
            commands(details.row().state());
        }
        content.add(new IncidentBoard(desk, words, details, this::read));
        if (talk != null) {
            content.add(talk);
        }
    }

    /** Made once, so that what others change leaves alone what is being typed in it. */
    private TalkPanel talk(IncidentId incident) {
        TalkPanel panel = new TalkPanel(desk.comments(), new IncidentDoor(desk.talk(), incident), true);
        panel.addClassName("ballast-panel");
        Typing.stays(panel);
        return panel;
    }

    private void commands(IncidentState state) {
        if (state == IncidentState.OPEN) {
            commands.add(command(
                    "incidents.acknowledge",
                    "a",
                    () -> act(IncidentService::acknowledge, "incidents.acknowledge.done")));
        }
        if (state == IncidentState.RESOLVED) {
            commands.add(new Button(
                    getTranslation("incidents.reopen"),
                    click -> act(IncidentService::reopen, "incidents.reopen.done")));
        } else {
            commands.add(
                    command("incidents.resolve", "r", () -> act(IncidentService::resolve, "incidents.resolve.done")));
        }
        commands.add(command("incidents.edit", "e", () -> open(IncidentAddress.EDIT)));
    }

    private Button command(String key, String letter, Runnable run) {
        Button button = new Button(getTranslation(key), click -> run.run());
        Span shown = new Span(letter);
        shown.addClassName("ballast-key");
        shown.getElement().setAttribute("aria-hidden", true);
        button.setSuffixComponent(shown);
        button.getElement().setAttribute("aria-keyshortcuts", letter);
        return button;
    }

    private void byKey(boolean here, String panel) {
        if (here && desk.keeper()) {
            open(panel);
        }
    }

    private void act(BiConsumer<IncidentService, IncidentId> command, String done) {
        if (id == null || !desk.keeper()) {
            return;
        }
        try {
            command.accept(desk.incidents(), id);
            Notices.success(getTranslation(done));
            read();
        } catch (DomainException refusal) {
            Notices.error(refusal.text(getLocale()));
        }
    }

    private Component panel(String which) {
        return new IncidentForm(
                desk,
                words(),
                id == null || !which.equals(IncidentAddress.EDIT)
                        ? null
                        : desk.readings().get(id),
                address.service(),
                () -> open(null),
                saved -> UI.getCurrent().navigate(ReliabilityLinks.incident(saved)));
    }

    private IncidentWords words() {
        return new IncidentWords(
                new Figures(getLocale(), desk.portfolio().workspace().zone(), this::getTranslation, desk.clock()));
    }

    private void go(IncidentAddress to) {
        UI.getCurrent().navigate(id == null ? ReliabilityLinks.INCIDENTS : ReliabilityLinks.incident(id), to.query());
    }

    private void open(@Nullable String panel) {
        go(address.withPanel(panel));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
