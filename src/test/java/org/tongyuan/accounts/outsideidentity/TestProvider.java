package org.tongyuan.accounts.outsideidentity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An OpenID Connect provider of the test's own, over real HTTP. What it signs can be made wrong. */
final class TestProvider implements AutoCloseable {

    private final HttpServer server;
    private final RSAKey published;

    /** What was asked of it, in order. */
    final List<String> asked = new ArrayList<>();

    RSAKey signing;
    Map<String, Object> claims = new HashMap<>();

    @Nullable
    String nonce;

    @Nullable
    String challenge;

    Instant expires = Instant.now().plusSeconds(60);
    String audience = "tongyuan-test";

    TestProvider() throws Exception {
        published = new RSAKeyGenerator(2048).keyID("one").generate();
        signing = published;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        try (exchange) {
            String body = switch (path) {
                case "/.well-known/openid-configuration" -> discovery();
                case "/keys" -> new JWKSet(published.toPublicJWK()).toString();
                case "/token" -> token(form(exchange));
                default -> "";
            };
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(body.isEmpty() ? 400 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String discovery() {
        return """
            {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
             "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
             "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer());
    }

    /** Empty, and so refused, when the verifier does not fit the challenge. */
    private String token(Map<String, String> form) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(form.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII));
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(challenge)) {
            return "";
        }
        var set = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(audience)
                .issueTime(new Date())
                .expirationTime(Date.from(expires))
                .claim("nonce", nonce);
        claims.forEach(set::claim);
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), set.build());
        jwt.sign(new RSASSASigner(signing));
        return """
            {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(jwt.serialize());
    }

    private static Map<String, String> form(HttpExchange exchange) throws Exception {
        Map<String, String> fields = new HashMap<>();
        for (String pair : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
