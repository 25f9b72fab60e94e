package app.ballast.discussion.ui;

import app.ballast.discussion.DiscussionLinks;
import app.ballast.people.ui.AccountLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads from one's account to how news come by e-mail. */
@Configuration(proxyBeanMethods = false)
class MailAccountLink {

    private static final int FIRST = 10;

    @Bean
    AccountLink newsByMail() {
        return new AccountLink(DiscussionLinks.MAIL, "mail.wishes", FIRST);
    }
}
