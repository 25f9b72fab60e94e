package app.ballast.people;

import static app.ballast.support.WebClient.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.ballast.support.WebClient;
import app.ballast.support.WebTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class SignInIT extends WebTest {

    @Autowired
    private PeopleService people;

    @Autowired
    private AccountService account;

    @Autowired
    private SignIns signIns;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void someAdministrator() {
        addPerson(Role.ADMIN);
    }

    @Test
    void theRightPasswordLeadsIn() {
        Someone ada = addPerson(Role.VIEWER);
        WebClient browser = browser();
        HttpResponse<String> answer = browser.trySignIn(ada.email(), PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void theAddressIsReadWhateverTheCaseOfItsLetters() {
        Someone ada = addPerson(Role.VIEWER);
        WebClient browser = browser();
        browser.signIn("  " + ada.email().toUpperCase(Locale.ROOT) + " ", PASSWORD);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void signInLeadsBackToTheAddressThatWasAskedFor() {
        Someone ada = addPerson(Role.VIEWER);
        WebClient browser = browser();
        assertThat(location(browser.get("/releases?product=CHK"))).endsWith("/login");
        assertThat(location(browser.trySignIn(ada.email(), PASSWORD))).contains("/releases?product=CHK");
    }

    @Test
    void aWrongPasswordAnUnknownAddressAndSomebodyWhoLeftGetTheSameAnswer() {
        Someone ada = addPerson(Role.VIEWER);
        Someone gone = addPerson(Role.VIEWER);
        asSystem(() -> people.deactivate(gone.id()));
        HttpResponse<String> wrong = browser().trySignIn(ada.email(), "not the password");
        HttpResponse<String> unknown = browser().trySignIn("nobody@example.org", PASSWORD);
        HttpResponse<String> left = browser().trySignIn(gone.email(), PASSWORD);
        HttpResponse<String> tooLong = browser().trySignIn(ada.email(), "x".repeat(100_000));
        assertThat(wrong.statusCode()).isEqualTo(302);
        assertThat(location(wrong)).endsWith("/login?error");
        assertThat(List.of(unknown, left, tooLong)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(wrong.statusCode());
            assertThat(location(answer)).isEqualTo(location(wrong));
            assertThat(answer.body()).isEqualTo(wrong.body());
        });
    }

    @Test
    void signInGivesTheSessionANewId() {
        Someone ada = addPerson(Role.VIEWER);
        WebClient browser = browser();
        browser.get("/login");
        String before = browser.sessionId().orElseThrow();
        browser.signIn(ada.email(), PASSWORD);
        assertThat(browser.sessionId()).isPresent().get().isNotEqualTo(before);
    }

    @Test
    void noOtherSiteSignsSomebodyIn() {
        Someone ada = addPerson(Role.VIEWER);
        for (String site : new String[] {"cross-site", "same-site"}) {
            WebClient browser = browser();
            HttpResponse<String> answer = browser.trySignIn(ada.email(), PASSWORD, "Sec-Fetch-Site", site);
            assertThat(location(answer)).endsWith("/login");
            assertThat(browser.isSignedIn()).isFalse();
        }
        WebClient browser = browser();
        browser.trySignIn(ada.email(), PASSWORD, "Sec-Fetch-Site", "same-origin");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void attemptsAreLimitedByAccountWhetherItExistsOrNot() {
        Someone ada = addPerson(Role.VIEWER);
        for (String email : new String[] {ada.email(), "somebody.else@example.org"}) {
            for (int i = 0; i < 5; i++) {
                assertThat(location(browser().trySignIn(email, "wrong " + i))).endsWith("/login?error");
            }
            assertThat(location(browser().trySignIn(email, PASSWORD))).endsWith("/login?limited");
        }
    }

    @Test
    void aSuccessGivesTheAccountItsTriesBack() {
        Someone ada = addPerson(Role.VIEWER);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                browser().trySignIn(ada.email(), "wrong " + i);
            }
            assertThat(signedIn(ada).isSignedIn()).isTrue();
        }
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        String cookie =
                browser().get("/login").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").doesNotContain("Secure");
    }

    @Test
    void behindAProxyWithTlsTheCookieIsSecureAndLinksAreEncrypted() {
        HttpResponse<String> answer = browser().get("/login", "X-Forwarded-Proto", "https");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        HttpResponse<String> away =
                browser().get("/account", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "ballast.example.org");
        assertThat(location(away)).startsWith("https://ballast.example.org/login");
    }

    @Test
    void aLinkFromElsewhereDoesNotSignOut() {
        WebClient browser = signedIn(Role.VIEWER);
        browser.get("/logout");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void deactivatingEndsEverySessionAtOnce() {
        Someone ada = addPerson(Role.VIEWER);
        WebClient desk = signedIn(ada);
        WebClient phone = signedIn(ada);
        asSystem(() -> people.deactivate(ada.id()));
        assertThat(desk.isSignedIn()).isFalse();
        assertThat(phone.isSignedIn()).isFalse();
        asSystem(() -> people.reactivate(ada.id()));
        assertThat(desk.isSignedIn()).as("an ended session stays ended").isFalse();
    }

    @Test
    void changedRolesHoldFromTheNextRequestOn() {
        Someone ada = addPerson(Role.VIEWER);
        WebClient browser = signedIn(ada);
        assertThat(browser.get("/settings/people").statusCode()).isEqualTo(403);
        change(ada, Role.ADMIN);
        assertThat(browser.get("/settings/people").statusCode()).isEqualTo(200);
        change(ada, Role.VIEWER);
        assertThat(browser.get("/settings/people").statusCode()).isEqualTo(403);
    }

    private void change(Someone person, Role role) {
        asSystem(() -> {
            PersonRow row = people.get(person.id());
            people.change(
                    row.id(), row.version(), new NewPerson(row.name(), new EmailAddress(row.email()), Set.of(role)));
        });
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        Someone ada = addPerson(Role.VIEWER);
        WebClient here = signedIn(ada);
        WebClient elsewhere = signedIn(ada);
        changePasswordIn(here, ada, "another long password");
        assertThat(here.isSignedIn()).isTrue();
        assertThat(elsewhere.isSignedIn()).isFalse();
        WebClient later = browser();
        assertThat(location(later.trySignIn(ada.email(), PASSWORD))).endsWith("/login?error");
        later.signIn(ada.email(), "another long password");
    }

    /** Does what the account page does in the browser's session. */
    private void changePasswordIn(WebClient browser, Someone person, String next) {
        SignedInPerson principal = signIns.present(person.id().value()).orElseThrow();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(new MockHttpSession(null, browser.sessionId().orElseThrow()));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        try {
            account.changePassword(PASSWORD, next);
        } finally {
            SecurityContextHolder.clearContext();
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void aOneTimeLinkWorksOnceAndEndsSessions() {
        Someone ada = addPerson(Role.VIEWER);
        WebClient before = signedIn(ada);
        String secret = asSystem(() -> people.invite(ada.id()));
        assertThat(account.linkOwner(secret)).isPresent();
        account.setPasswordByLink(secret, "set by a link");
        assertThat(before.isSignedIn()).isFalse();
        browser().signIn(ada.email(), "set by a link");
        assertThat(account.linkOwner(secret)).isEmpty();
        assertThat(catchThrowable(() -> account.setPasswordByLink(secret, "once more, please")))
                .hasMessageContaining("used");
    }

    @Test
    void aNewerLinkEndsTheOlderOne() {
        Someone ada = addPerson(Role.VIEWER);
        String older = asSystem(() -> people.invite(ada.id()));
        String newer = asSystem(() -> people.invite(ada.id()));
        assertThat(account.linkOwner(older)).isEmpty();
        assertThat(account.linkOwner(newer)).isPresent();
    }

    @Test
    void aLinkExpires() {
        Someone ada = addPerson(Role.VIEWER);
        String secret = asSystem(() -> people.invite(ada.id()));
        database.sql("update password_link set expires_at = timestamp with time zone '2020-01-01 00:00:00+00'"
                        + " where person_id = :person and used_at is null")
                .param("person", ada.id().value())
                .update();
        assertThat(account.linkOwner(secret)).isEmpty();
    }

    @Test
    void theLinksPageOpensWithoutSigningIn() {
        Someone ada = addPerson(Role.VIEWER);
        String secret = asSystem(() -> people.invite(ada.id()));
        assertThat(browser().get("/password/" + secret).statusCode()).isEqualTo(200);
    }

    @Test
    void theSetUpPageIsClosedOnceThereIsAnAdministrator() {
        HttpResponse<String> answer = browser().get("/set-up");
        assertThat(answer.body()).doesNotContain("One-time code");
    }
}
