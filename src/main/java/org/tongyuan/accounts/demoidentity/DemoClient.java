package org.tongyuan.accounts.demoidentity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The provider's only client: the demonstration itself, with the id and secret of its own configuration. */
@Component
@Profile("demo")
class DemoClient {

    private static final String OURS = "spring.security.oauth2.client.registration.demo-identity.";

    private final String id;
    private final String credentials;

    DemoClient(
            @Value("${" + OURS + "client-id:none}") String id, @Value("${" + OURS + "client-secret:}") String secret) {
        this.id = id;
        this.credentials =
                "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    String id() {
        return id;
    }

    boolean is(@Nullable String authorization) {
        return authorization != null
                && MessageDigest.isEqual(
                        credentials.getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8));
    }
}
