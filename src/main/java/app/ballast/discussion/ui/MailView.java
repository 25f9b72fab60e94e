package app.ballast.discussion.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.PageHeader;
import app.ballast.discussion.DiscussionLinks;
import app.ballast.discussion.MailChannel;
import app.ballast.discussion.MailWish;
import app.ballast.discussion.MailWishService;
import app.ballast.discussion.NewsGroup;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/** How one's own news come by e-mail: what, when, and at which hours not. */
@Route(DiscussionLinks.MAIL)
@PermitAll
class MailView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MailWishService wishes;
    private final Map<NewsGroup, Select<MailChannel>> channels = new EnumMap<>(NewsGroup.class);
    private final Select<Integer> digest = hours("mail.digest-hour", false);
    private final Select<Integer> quietFrom = hours("mail.quiet-from", true);
    private final Select<Integer> quietTo = hours("mail.quiet-to", true);
    private final FieldErrors errors = new FieldErrors()
            .put("digestHour", digest)
            .put("quietFrom", quietFrom)
            .put("quietTo", quietTo);

    MailView(MailWishService wishes) {
        this.wishes = wishes;
        addClassName("ballast-form-page");
        Anchor inbox = new Anchor(DiscussionLinks.INBOX, "← " + getTranslation("nav.inbox"));
        inbox.getElement().setAttribute("router-link", true);
        add(inbox, new PageHeader(getTranslation("mail.title")));
        if (!wishes.isOn()) {
            add(new Paragraph(getTranslation("mail.off")));
        }
        for (NewsGroup group : NewsGroup.values()) {
            Select<MailChannel> channel = new Select<>();
            channel.setLabel(getTranslation("inbox.about." + InboxAddress.code(group)));
            channel.setItems(MailChannel.values());
            channel.setItemLabelGenerator(one -> getTranslation("mail.channel." + InboxAddress.code(one)));
            channels.put(group, channel);
            add(channel);
        }
        Button save = new Button(getTranslation("common.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new H2(getTranslation("mail.when")),
                digest,
                quietFrom,
                quietTo,
                new Paragraph(getTranslation("mail.zone")),
                save);
    }

    private Select<Integer> hours(String key, boolean none) {
        Select<Integer> hours = new Select<>();
        hours.setLabel(getTranslation(key));
        hours.setItems(IntStream.range(0, 24).boxed().toList());
        hours.setEmptySelectionAllowed(none);
        hours.setEmptySelectionCaption(getTranslation("mail.quiet.none"));
        hours.setItemLabelGenerator(
                hour -> hour == null ? getTranslation("mail.quiet.none") : "%02d:00".formatted(hour));
        return hours;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MailWish mine = wishes.mine();
        channels.forEach((group, field) -> field.setValue(mine.channels().get(group)));
        digest.setValue(mine.digestHour());
        quietFrom.setValue(mine.quietFrom());
        quietTo.setValue(mine.quietTo());
    }

    private void save() {
        errors.clear();
        Map<NewsGroup, MailChannel> wanted = new EnumMap<>(NewsGroup.class);
        channels.forEach((group, field) -> wanted.put(group, field.getValue()));
        try {
            wishes.wish(new MailWish(wanted, digest.getValue(), quietFrom.getValue(), quietTo.getValue()));
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
            return;
        }
        Notices.success(getTranslation("mail.saved"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.title");
    }
}
