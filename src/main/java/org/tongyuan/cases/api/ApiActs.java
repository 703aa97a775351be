package org.tongyuan.cases.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.outside.OutsidePlaces;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.web.Idempotency;
import org.tongyuan.platform.web.JsonBody;
import tools.jackson.databind.JsonNode;

/** Runs an act for an API caller, once per {@code Idempotency-Key} when one is given, and answers with the case as it then stands. */
@Component
class ApiActs {

    private final CurrentUser user;
    private final Cases cases;
    private final CaseReads reads;
    private final OutsidePlaces outside;
    private final Idempotency idempotency;

    ApiActs(CurrentUser user, Cases cases, CaseReads reads, OutsidePlaces outside, Idempotency idempotency) {
        this.user = user;
        this.cases = cases;
        this.reads = reads;
        this.outside = outside;
        this.idempotency = idempotency;
    }

    /** {@code act} gets the caller and the version of the case they looked at, if they said. */
    ResponseEntity<String> run(
            String number,
            @Nullable JsonNode body,
            HttpServletRequest request,
            BiConsumer<SignedIn, @Nullable Integer> act) {
        var who = user.require();
        try {
            return run(number, body, request, who, act);
        } catch (NotFound none) {
            // A case that an outside system handles: say where to act instead.
            throw outside.insteadOf(number, who).<RuntimeException>map(e -> e).orElse(none);
        }
    }

    private ResponseEntity<String> run(
            String number,
            @Nullable JsonNode body,
            HttpServletRequest request,
            SignedIn who,
            BiConsumer<SignedIn, @Nullable Integer> act) {
        Integer seen = number(body, "version");
        if (request.getHeader(Idempotency.HEADER) != null) {
            return idempotency.run(request, who.actor().id(), body == null ? "" : body, () -> {
                act.accept(who, seen);
                return answer(number, who);
            });
        }
        act.accept(who, seen);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer(number, who).body());
    }

    private Idempotency.Answer answer(String number, SignedIn who) {
        return idempotency.answer(HttpStatus.OK, reads.json(cases.require(number), who, null), null);
    }

    static @Nullable Integer number(@Nullable JsonNode body, String field) {
        var read = new JsonBody(body);
        Integer number = read.number(field);
        read.refuse();
        return number;
    }
}
