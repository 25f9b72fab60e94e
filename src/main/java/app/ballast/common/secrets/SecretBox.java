package app.ballast.common.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * Encrypts secrets with AES-256 in GCM, which also notices whoever changes them, each with a random start of its own. The key
 * is not in the database: whoever gets hold of a copy of it has no secrets.
 *
 * @see <a href="file:docs/decisions/0021-what-ballast-fetches-by-itself.md">why</a>
 */
@Component
public class SecretBox {

    private final SecretKeys keys;

    SecretBox(SecretKeys keys) {
        this.keys = keys;
    }

    /** The secret as it may be stored: in base 64, at most twice as long and 60 characters. */
    public String seal(Secret secret) {
        byte[] sealed = encryptor().encrypt(secret.value().getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(sealed);
    }

    /** The secret; empty where it was sealed with another key than the present one, or was changed since. */
    public Optional<Secret> open(String sealed) {
        try {
            byte[] plain = encryptor().decrypt(Base64.getDecoder().decode(sealed));
            return Optional.of(new Secret(new String(plain, StandardCharsets.UTF_8)));
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private AesGcmBytesEncryptor encryptor() {
        return AesGcmBytesEncryptor.withSecretKey(keys.key()).build();
    }
}
