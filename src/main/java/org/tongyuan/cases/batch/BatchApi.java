package org.tongyuan.cases.batch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Idempotency;

/** One act on many cases: 200 with what became of each; a repeat under the same key acts on none again. */
@RestController
@RequestMapping("/api/v1/case-batches")
@Requires({Permission.CASE_ACCEPT, Permission.CASE_REVIEW})
class BatchApi {

    private final OrderBatch order;
    private final RunBatch run;
    private final Batches batches;
    private final CurrentUser user;
    private final Idempotency idempotency;

    BatchApi(OrderBatch order, RunBatch run, Batches batches, CurrentUser user, Idempotency idempotency) {
        this.order = order;
        this.run = run;
        this.batches = batches;
        this.user = user;
        this.idempotency = idempotency;
    }

    /** {@code act} is ACCEPT or COMPLETE_STEP; at most 50 numbers. */
    record Asked(
            @Nullable String act,
            @Nullable List<String> numbers,
            @Nullable String opinion) {}

    record Result(
            String number,
            @Nullable String outcome,
            @Nullable String why) {}

    record Done(UUID id, String act, List<Result> results) {}

    @PostMapping
    Done act(@RequestBody Asked asked, HttpServletRequest request) {
        SignedIn who = user.require();
        var act = BatchAct.named(asked.act());
        if (act == null) {
            throw new RuleBroken("batch.act.unknown");
        }
        var cases = new LinkedHashMap<String, @Nullable Integer>();
        for (String number : asked.numbers() == null ? List.<String>of() : asked.numbers()) {
            cases.put(number, null);
        }
        return json(run.run(ordered(act, cases, asked, request, who), who));
    }

    private UUID ordered(
            BatchAct act, Map<String, @Nullable Integer> cases, Asked asked, HttpServletRequest request, SignedIn who) {
        if (request.getHeader(Idempotency.HEADER) == null) {
            return order.order(act, cases, asked.opinion(), who);
        }
        var kept = idempotency.run(request, who.actor().id(), asked, () -> {
            UUID id = order.order(act, cases, asked.opinion(), who);
            return idempotency.answer(HttpStatus.OK, id, "/api/v1/case-batches/" + id);
        });
        String location = String.valueOf(kept.getHeaders().getFirst("Location"));
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    @GetMapping("/{id}")
    Done show(@PathVariable UUID id) {
        return json(batches.require(id, user.require().actor()));
    }

    private static Done json(Batch batch) {
        return new Done(
                batch.id(),
                batch.act().name(),
                batch.lines().stream()
                        .map(l -> new Result(
                                l.number(),
                                l.outcome() == null ? null : l.outcome().name(),
                                l.why()))
                        .toList());
    }
}
