package org.tongyuan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets an API client repeat a request safely: the effect, its key and its answer are committed together. The same request gets the
 * same answer, another body under the same key 422, a request still running 409. What fails leaves no key behind and may be tried
 * again.
 */
@Component
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";
    public static final String REPLAYED = "Idempotent-Replay";
    private static final int LONGEST_KEY = 200;

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    Idempotency(IdempotencyKeys keys, TransactionTemplate transaction, JsonMapper json) {
        this.keys = keys;
        this.transaction = transaction;
        this.json = json;
    }

    /** What the client is told: status, body as JSON text, and the address of what was made, if any. */
    public record Answer(int status, String body, @Nullable String location) {}

    /** An answer with its body written as JSON. */
    public Answer answer(HttpStatus status, Object body, @Nullable String location) {
        return new Answer(status.value(), json.writeValueAsString(body), location);
    }

    /** Runs the effect once for the request's key; {@code body} is what the client sent, as the controller read it. */
    public ResponseEntity<String> run(HttpServletRequest request, String client, Object body, Supplier<Answer> effect) {
        String hash = hash(request.getMethod() + ' ' + request.getRequestURI() + '\n' + json.writeValueAsString(body));
        return run(client, request.getHeader(HEADER), hash, effect);
    }

    public ResponseEntity<String> run(
            String client, @Nullable String key, String requestHash, Supplier<Answer> effect) {
        String usable = checked(key);
        return transaction.execute(status -> {
            if (!keys.tryLock(client, usable)) {
                throw new IdempotencyRefused(HttpStatus.CONFLICT, "idempotency.running");
            }
            var kept = keys.find(client, usable);
            if (kept.isPresent()) {
                return replay(kept.get(), requestHash);
            }
            Answer answer = effect.get();
            keys.keep(client, usable, requestHash, answer);
            return response(answer).body(answer.body());
        });
    }

    private static ResponseEntity<String> replay(IdempotencyKeys.Kept kept, String requestHash) {
        if (!kept.requestHash().equals(requestHash)) {
            throw new IdempotencyRefused(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency.other-body");
        }
        return response(kept.answer())
                .header(REPLAYED, "true")
                .body(kept.answer().body());
    }

    private static ResponseEntity.BodyBuilder response(Answer answer) {
        var response = ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
        return answer.location() == null ? response : response.header("Location", answer.location());
    }

    private static String checked(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new IdempotencyRefused(HttpStatus.BAD_REQUEST, "idempotency.missing");
        }
        if (key.length() > LONGEST_KEY) {
            throw new IdempotencyRefused(HttpStatus.BAD_REQUEST, "idempotency.too-long");
        }
        return key.strip();
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
