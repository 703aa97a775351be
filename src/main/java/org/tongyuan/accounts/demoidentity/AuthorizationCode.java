package org.tongyuan.accounts.demoidentity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** What a code stands for; it travels sealed, so that nothing need be kept. Holds two minutes of real time. */
record AuthorizationCode(
        String id, String subject, String client, String redirectUri, String nonce, String challenge, long until) {

    static final Duration VALID = Duration.ofMinutes(2);

    boolean isFor(String aClient, String aRedirectUri, String verifier) {
        return client.equals(aClient)
                && redirectUri.equals(aRedirectUri)
                && challenge.equals(challengeOf(verifier))
                && Instant.now().getEpochSecond() < until;
    }

    /** RFC 7636, S256. */
    static String challengeOf(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
