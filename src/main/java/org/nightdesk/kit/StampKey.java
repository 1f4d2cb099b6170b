package org.nightdesk.kit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.nightdesk.io.Base32;

/**
 * Signs the stamps of a store's kits and tells which of them it signed: HMAC with SHA-256 (RFC 2104, FIPS 180-4), the first
 * 128 bits, as 26 characters of Crockford's base 32. The secret cannot be had from it. Thread-safe.
 */
public final class StampKey {
    /** As long as the digest: RFC 2104 advises against shorter secrets. */
    public static final int SECRET_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;

    private final SecretKeySpec secret;

    private StampKey(SecretKeySpec secret) {
        this.secret = secret;
    }

    /** @throws IllegalArgumentException for a secret of another length than {@link #SECRET_BYTES} */
    public static StampKey of(byte[] secret) {
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("a secret of " + secret.length + " bytes");
        }
        return new StampKey(new SecretKeySpec(secret, ALGORITHM));
    }

    String signature(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] code = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base32.encode(Arrays.copyOf(code, SIGNATURE_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** Whether the stamp was signed with this key and says what it said then; takes as long for any wrong signature. */
    public boolean hasSigned(KitStamp stamp) {
        return MessageDigest.isEqual(bytes(signature(stamp.body())), bytes(stamp.signature()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "a stamp key";
    }
}
