package app.ballast.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often a password, a set-up code or a link may be tried: by account, known or not, and by the caller's address. A
 * success gives the account its tries back.
 */
@Component
class SignInLimits {

    private static final int LETTERS = 3;
    private static final int QUESTIONS = 20;
    private static final int MOST_REMEMBERED = 50_000;
    private static final Duration FORGET_AFTER = Duration.ofHours(1);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(FORGET_AFTER)
            .build();
    private final int perAccount;
    private final int perAddress;

    SignInLimits(
            @Value("${ballast.sign-in.tries-per-account:10}") int perAccount,
            @Value("${ballast.sign-in.tries-per-address:100}") int perAddress) {
        this.perAccount = perAccount;
        this.perAddress = perAddress;
    }

    /** Takes one try of the account; false where none is left. They come back evenly over 5 minutes. */
    boolean tryAccount(String email) {
        return bucket("account " + email.strip().toLowerCase(Locale.ROOT), perAccount)
                .tryConsume(1);
    }

    /** Takes one try of the address that the request comes from; false where none is left. */
    boolean tryAddress(String address) {
        return bucket("address " + address, perAddress).tryConsume(1);
    }

    /** Takes one letter to an address, known or not; false where none of three an hour is left. */
    boolean tryForgotten(String email) {
        return hourly("forgotten " + email, LETTERS).tryConsume(1);
    }

    /** Takes one question for such a letter from where the request comes; false where none of 20 an hour is left. */
    boolean tryForgottenFrom(String address) {
        return hourly("forgotten from " + address, QUESTIONS).tryConsume(1);
    }

    private Bucket hourly(String key, int tries) {
        return buckets.get(key, any -> Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, Duration.ofHours(1)))
                .build());
    }

    void succeeded(String email) {
        buckets.invalidate("account " + email.strip().toLowerCase(Locale.ROOT));
    }

    private Bucket bucket(String key, int tries) {
        return buckets.get(key, any -> Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, Duration.ofMinutes(5)))
                .build());
    }
}
