package org.tongyuan.disclosure.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.web.Idempotency;
import org.tongyuan.platform.web.JsonBody;
import tools.jackson.databind.JsonNode;

/** Runs an act for an API caller, once per {@code Idempotency-Key} when one is given, and answers with the request as it then stands. */
@Component
class RequestApiActs {

    private final RequestReads reads;
    private final CurrentUser user;
    private final Idempotency idempotency;

    RequestApiActs(RequestReads reads, CurrentUser user, Idempotency idempotency) {
        this.reads = reads;
        this.user = user;
        this.idempotency = idempotency;
    }

    ResponseEntity<String> run(
            String number, @Nullable JsonNode json, HttpServletRequest request, BiConsumer<JsonBody, SignedIn> act) {
        var who = user.require();
        var body = new JsonBody(json);
        if (request.getHeader(Idempotency.HEADER) != null) {
            return idempotency.run(request, who.actor().id(), json == null ? "" : json, () -> {
                act.accept(body, who);
                return answer(number, who);
            });
        }
        act.accept(body, who);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer(number, who).body());
    }

    private Idempotency.Answer answer(String number, SignedIn who) {
        return idempotency.answer(HttpStatus.OK, RequestJson.of(reads.seen(number, who)), null);
    }

    /** The consultation that is meant: the named one, or the only one that is open. */
    UUID consultation(String number, @Nullable UUID named, SignedIn who) {
        return only(number, named, who, Consultation::open, "disclosure.consultation.which");
    }

    /** The same among those who were overruled, and of whom nobody knows yet that they were told. */
    UUID overruled(String number, @Nullable UUID named, SignedIn who) {
        return only(
                number,
                named,
                who,
                c -> c.overruling() != null && c.overruling().servedOn() == null,
                "disclosure.overruling.which");
    }

    /** The same among those who object. */
    UUID objecting(String number, @Nullable UUID named, SignedIn who) {
        return only(number, named, who, Consultation::objects, "disclosure.unconcerned.which");
    }

    private UUID only(
            String number, @Nullable UUID named, SignedIn who, Predicate<Consultation> which, String otherwise) {
        if (named != null) {
            return named;
        }
        var found =
                reads.alone(number, who).consultations().stream().filter(which).toList();
        if (found.size() != 1) {
            throw new RuleBroken(otherwise, found.size());
        }
        return found.getFirst().id();
    }
}
