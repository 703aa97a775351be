package org.tongyuan.accounts.demoidentity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.security.KeyFolder;

/** Signs who somebody is, with a key of the provider's own. */
@Component
@Profile("demo")
class IdTokens {

    private static final String ISSUER = "https://identity.demo.invalid";
    private static final Duration VALID = Duration.ofMinutes(5);

    /** Read when first needed: most starts of the product never ask this provider. */
    private final Supplier<RSAKey> key;

    IdTokens(KeyFolder folder) {
        this.key = SingletonSupplier.of(() -> read(folder));
    }

    private static RSAKey read(KeyFolder folder) {
        try {
            return RSAKey.parse(folder.readOrCreate("demo-identity.jwk", IdTokens::fresh));
        } catch (ParseException e) {
            throw new IllegalStateException("The key file demo-identity.jwk is no JWK", e);
        }
    }

    Map<String, Object> publicKeys() {
        return new JWKSet(key.get().toPublicJWK()).toJSONObject();
    }

    Map<String, Object> answer(AuthorizationCode code) {
        return Map.of(
                "access_token", Ids.next().toString(),
                "token_type", "Bearer",
                "expires_in", VALID.toSeconds(),
                "id_token", signed(code));
    }

    private String signed(AuthorizationCode code) {
        DemoIdentity who = DemoIdentity.of(code.subject()).orElseThrow();
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(who.subject())
                .audience(code.client())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID)))
                .claim("nonce", code.nonce())
                .claim("name", who.name());
        if (!who.idNumber().isEmpty()) {
            claims.claim("id_number", who.idNumber());
        }
        if (!who.phone().isEmpty()) {
            claims.claim("phone_number", who.phone());
        }
        RSAKey signing = key.get();
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(signing.getKeyID())
                            .build(),
                    claims.build());
            jwt.sign(new RSASSASigner(signing));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fresh() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
