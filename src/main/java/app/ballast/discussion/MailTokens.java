package app.ballast.discussion;

import app.ballast.common.secrets.Secret;
import app.ballast.common.secrets.SecretBox;
import app.ballast.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What every letter carries, so that its reader can end letters without signing in. Ballast alone can make it, and it does nothing else. */
@Component
class MailTokens {

    private static final String PURPOSE = "no news by mail for ";

    private final SecretBox box;

    MailTokens(SecretBox box) {
        this.box = box;
    }

    String of(PersonId person) {
        String sealed = box.seal(new Secret(PURPOSE + person.value()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whose it is; empty for whatever Ballast did not make for this. */
    Optional<PersonId> owner(String token) {
        try {
            String sealed = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
            return box.open(sealed)
                    .map(Secret::value)
                    .filter(text -> text.startsWith(PURPOSE))
                    .map(text -> new PersonId(Long.parseLong(text.substring(PURPOSE.length()))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
