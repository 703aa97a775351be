package org.tongyuan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.RuleBroken;

/**
 * Lets a form be sent once: a double click or a reload gets the first answer's redirect instead of a second effect. The form carries
 * {@code <input th:replace="~{ui/parts :: once}">}; the controller wraps its act: {@code return once.run(request, () -> {...; return
 * "redirect:/…";})}. The effect runs in the transaction that keeps the key.
 */
@Component
public class Once {

    public static final String PARAMETER = "_once";
    private static final String REDIRECT = "redirect:";

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;

    Once(IdempotencyKeys keys, TransactionTemplate transaction) {
        this.keys = keys;
        this.transaction = transaction;
    }

    /** A new token for a form about to be shown. */
    public String token() {
        return Ids.next().toString();
    }

    /** Runs the effect and gives its view; only a redirect is remembered, a form shown again may be sent again. */
    public String run(HttpServletRequest request, Supplier<String> effect) {
        String token = request.getParameter(PARAMETER);
        if (token == null || token.isBlank()) {
            return effect.get();
        }
        String client = "form:" + request.getRemoteUser();
        String hash = hash(request);
        return transaction.execute(status -> {
            keys.lock(client, token);
            var kept = keys.find(client, token);
            if (kept.isPresent()) {
                if (!kept.get().requestHash().equals(hash)) {
                    throw new RuleBroken("once.already-sent");
                }
                return REDIRECT + kept.get().answer().location();
            }
            String view = effect.get();
            if (view.startsWith(REDIRECT)) {
                String location = view.substring(REDIRECT.length());
                keys.keep(client, token, hash, new Idempotency.Answer(HttpStatus.SEE_OTHER.value(), "", location));
            }
            return view;
        });
    }

    private static String hash(HttpServletRequest request) {
        var parameters = new TreeMap<>(request.getParameterMap());
        parameters.remove("_csrf");
        String text = parameters.entrySet().stream()
                .map(e -> e.getKey() + '=' + Arrays.toString(e.getValue()))
                .collect(Collectors.joining("\n"));
        return Idempotency.hash(request.getMethod() + ' ' + request.getRequestURI() + '\n' + text);
    }
}
