package app.ballast.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.WebClient;
import app.ballast.support.WebTest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SecurityHeadersIT extends WebTest {

    private static final Pattern SCRIPT = Pattern.compile("src=\"\\.?(/VAADIN/build/[^\"]+\\.js)\"");

    @Test
    void everyKindOfAnswerCarriesTheProtectiveHeaders() {
        WebClient viewer = signedIn(Role.VIEWER);
        addPerson(Role.ADMIN);
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        HttpResponse<String> signIn = browser().get("/login");
        answers.put("200 page", signIn);
        answers.put("302 to sign-in", browser().get("/account"));
        answers.put("302 of sign-in", browser().trySignIn("nobody@example.org", "wrong password"));
        answers.put("403 page", viewer.get("/settings/people"));
        answers.put("404 page", viewer.get("/no-such-page"));
        answers.put("404 subject", viewer.get("/releases/987654321"));
        answers.put("401 API", browser().get("/api/v1/products"));
        answers.put(
                "302 from another site",
                browser().submit("/login", Map.of("username", "a"), "Sec-Fetch-Site", "cross-site"));
        answers.put("400 refused address", browser().get("/a//b"));
        answers.put("404 file", browser().get("/favicon.ico"));
        Matcher script = SCRIPT.matcher(signIn.body());
        assertThat(script.find()).as("a script of the bundle").isTrue();
        answers.put("200 file", browser().get(script.group(1)));
        assertThat(answers.get("200 file")).extracting(HttpResponse::statusCode).isEqualTo(200);

        assertThat(answers).allSatisfy((kind, answer) -> {
            assertThat(kind).startsWith(String.valueOf(answer.statusCode()));
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(kind)
                    .isEqualTo(SecurityHeaders.CONTENT_SECURITY_POLICY);
            assertThat(header(answer, "X-Content-Type-Options")).as(kind).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).as(kind).isEqualTo("same-origin");
            assertThat(header(answer, "Permissions-Policy")).as(kind).isEqualTo(SecurityHeaders.PERMISSIONS_POLICY);
            assertThat(header(answer, "X-Frame-Options")).as(kind).isEqualTo("DENY");
            assertThat(header(answer, "Server")).as(kind).isEmpty();
        });
    }

    @Test
    void pagesThatCannotBeShownKeepTheirStatusAndSayWhy() {
        WebClient viewer = signedIn(Role.VIEWER);
        HttpResponse<String> absent = viewer.get("/no-such-page");
        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(absent.body()).contains("Not here").contains("ballast-shell");
        HttpResponse<String> forbidden = viewer.get("/settings/people");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.body()).contains("Not for your role").contains("ballast-shell");
    }

    @Test
    void transportSecurityIsOnlyDemandedUnderTls() {
        assertThat(header(browser().get("/login"), "Strict-Transport-Security")).isEmpty();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
