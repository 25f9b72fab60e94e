package app.ballast.portfolio.ui;

import app.ballast.audit.ActivityFilter;
import app.ballast.common.DomainException;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.PageHeader;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PeopleLinks;
import app.ballast.people.PersonId;
import app.ballast.people.PersonProfile;
import app.ballast.people.PersonRef;
import app.ballast.people.ui.ListBar;
import app.ballast.people.ui.PersonAvatar;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody: in which teams, what time it is for them, and what they did lately. Without a number: everybody, by name. */
@Route(PeopleLinks.PEOPLE)
@PermitAll
class PersonView extends Section implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int MOST = 200;

    private final transient ActivityDesk desk;
    private final transient Clock clock;
    private String title = getTranslation("profile.people");

    PersonView(ActivityDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        addClassNames("ballast-page", "person-page");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String which) {
        removeAll();
        if (which == null || which.isEmpty()) {
            everybody();
        } else if (which.matches("\\d{1,18}")) {
            show(desk.people().profile(new PersonId(Long.parseLong(which))));
        } else {
            throw DomainException.notFound("person " + which);
        }
    }

    private void everybody() {
        TextField find = new TextField();
        find.setPlaceholder(getTranslation("profile.find"));
        find.setAriaLabel(getTranslation("profile.find"));
        find.setPrefixComponent(VaadinIcon.SEARCH.create());
        find.setClearButtonVisible(true);
        find.setMaxLength(120);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        Div found = new Div();
        find.addValueChangeListener(change -> list(found, change.getValue()));
        add(new PageHeader(title), new ListBar(find), found);
        list(found, "");
    }

    private void list(Div found, String text) {
        found.removeAll();
        PeopleDirectory people = desk.people();
        List<PersonRef> all = people.find(text, MOST + 1);
        if (all.isEmpty()) {
            found.add(new EmptyState(
                    VaadinIcon.USERS, getTranslation("profile.none"), getTranslation("profile.none.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("person-list");
        all.stream().limit(MOST).forEach(person -> {
            Anchor link = new Anchor(PeopleLinks.person(person.id()), person.name());
            link.getElement().setAttribute("router-link", true);
            list.add(new ListItem(PersonAvatar.of(person.id(), person.name()), link));
        });
        found.add(list);
        if (all.size() > MOST) {
            found.add(new Paragraph(getTranslation("profile.more")));
        }
    }

    private void show(PersonProfile person) {
        title = person.name();
        PersonAvatar avatar = PersonAvatar.of(person.id(), person.name());
        avatar.addClassName("ballast-avatar-large");
        Div facts = new Div();
        facts.addClassName("person-facts");
        facts.add(new Span(person.roles().stream()
                .sorted()
                .map(role -> getTranslation("role." + role))
                .collect(Collectors.joining(", "))));
        facts.add(new Span(
                person.teams().isEmpty()
                        ? getTranslation("profile.teams.none")
                        : getTranslation("profile.teams", String.join(", ", person.teams()))));
        facts.add(new Span(person.active() ? local(person) : getTranslation("profile.gone")));
        Div card = new Div(avatar, facts);
        card.addClassName("person-card");
        ActivityList lately = new ActivityList(desk, true);
        lately.show(ActivityFilter.by(person.id().value()));
        add(new PageHeader(title), card, new H2(getTranslation("profile.lately")));
        add(
                lately.isEmpty()
                        ? new EmptyState(
                                VaadinIcon.CLOCK,
                                getTranslation("profile.lately.none"),
                                getTranslation("profile.lately.none.text"))
                        : lately);
    }

    private String local(PersonProfile person) {
        return getTranslation(
                "profile.local",
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(getLocale())
                        .format(clock.instant().atZone(person.zone())),
                person.name(),
                person.zone().getDisplayName(TextStyle.FULL, getLocale()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
