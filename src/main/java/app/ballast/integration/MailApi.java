package app.ballast.integration;

import app.ballast.discussion.MailWishService;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a person's mail program posts when they want no more letters. */
@RestController
class MailApi {

    private final MailWishService wishes;

    MailApi(MailWishService wishes) {
        this.wishes = wishes;
    }

    /**
     * Ends news by e-mail.
     *
     * @param token as it stands in the letter
     */
    @PostMapping("/api/v1/mail/unsubscribe")
    ResponseEntity<Void> unsubscribe(@RequestParam(defaultValue = "") String token) {
        if (!wishes.isToken(token)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        wishes.end(token);
        return ResponseEntity.noContent().build();
    }
}
