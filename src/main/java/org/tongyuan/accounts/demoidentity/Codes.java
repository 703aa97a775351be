package org.tongyuan.accounts.demoidentity;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.security.PersonalDataCipher;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes codes and takes them back, each once. */
@Component
@Profile("demo")
class Codes {

    private static final String SEALED_FOR = "demo-identity/code";
    private static final int REMEMBERED = 1000;

    private final PersonalDataCipher cipher;
    private final JsonMapper json;
    private final Set<String> used = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    Codes(PersonalDataCipher cipher, JsonMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    String issue(String subject, AuthorizeRequest asked) {
        var code = new AuthorizationCode(
                Ids.next().toString(),
                subject,
                asked.clientId(),
                asked.redirectUri(),
                asked.nonce(),
                asked.challenge(),
                Instant.now().plus(AuthorizationCode.VALID).getEpochSecond());
        return cipher.seal(json.writeValueAsString(code), SEALED_FOR);
    }

    /** Empty when it is none of ours, was used, or belongs to another client, address or verifier. */
    Optional<AuthorizationCode> redeem(String text, String client, String redirectUri, String verifier) {
        return read(text)
                .filter(code -> code.isFor(client, redirectUri, verifier))
                .filter(code -> used.add(code.id()));
    }

    private Optional<AuthorizationCode> read(String text) {
        try {
            return Optional.of(json.readValue(
                    cipher.open(/* sealed= */ text, /* context= */ SEALED_FOR), AuthorizationCode.class));
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException | JacksonException e) {
            return Optional.empty();
        }
    }
}
