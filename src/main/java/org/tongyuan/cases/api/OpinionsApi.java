package org.tongyuan.cases.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.act.AnswersRefused;
import org.tongyuan.cases.opinion.AnswerOpinion;
import org.tongyuan.cases.opinion.AskOpinion;
import org.tongyuan.cases.opinion.Opinion;
import org.tongyuan.cases.opinion.Opinion.Verdict;
import org.tongyuan.cases.opinion.Opinions;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Idempotency;
import tools.jackson.databind.JsonNode;

/** Opinions that one agency asks of another about a case; no clock stops for them. */
@RestController
class OpinionsApi {

    private final AskOpinion ask;
    private final AnswerOpinion answer;
    private final Opinions opinions;
    private final CaseReads reads;
    private final CurrentUser user;
    private final Idempotency idempotency;

    OpinionsApi(
            AskOpinion ask,
            AnswerOpinion answer,
            Opinions opinions,
            CaseReads reads,
            CurrentUser user,
            Idempotency idempotency) {
        this.ask = ask;
        this.answer = answer;
        this.opinions = opinions;
        this.reads = reads;
        this.user = user;
        this.idempotency = idempotency;
    }

    @Operation(summary = "The opinions asked about a case, in the order in which they were asked")
    @GetMapping("/api/v1/cases/{number}/opinions")
    @Requires(Permission.CASE_READ)
    Map<String, List<OpinionJson>> of(@PathVariable String number) {
        var c = reads.seen(number);
        return Map.of(
                "opinions",
                opinions.of(c.head().id()).stream().map(OpinionJson::of).toList());
    }

    @Operation(summary = "Ask another agency for an opinion", description = """
                `{agency, question, days, files}`: the agency's id, 1 to 10 working days (never after the case's own due date), and the ids
                of those files of the case that it may read. `Idempotency-Key` is required.""")
    @PostMapping("/api/v1/cases/{number}/opinions")
    @Requires({Permission.CASE_REVIEW, Permission.CASE_DECIDE})
    ResponseEntity<String> ask(@PathVariable String number, @RequestBody JsonNode body, HttpServletRequest request) {
        var who = user.require();
        return idempotency.run(request, who.actor().id(), body, () -> {
            var id = ask.ask(number, question(body), who);
            return idempotency.answer(HttpStatus.CREATED, json(number, id), CasesApi.path(number) + "/opinions");
        });
    }

    @Operation(summary = "Answer for the asked agency", description = """
                `{verdict: AGREED|OPPOSED|COMMENTED, text}`; text may be left out when agreed. `Idempotency-Key` is required.""")
    @PutMapping("/api/v1/opinions/{id}/answer")
    @Requires({Permission.CASE_REVIEW, Permission.CASE_DECIDE})
    ResponseEntity<String> answer(@PathVariable UUID id, @RequestBody JsonNode body, HttpServletRequest request) {
        var who = user.require();
        var missing = new Bodies.Missing();
        String verdict = missing.text(Bodies.text(body, "verdict"), "verdict", "意见");
        missing.refuse();
        return idempotency.run(request, who.actor().id(), body, () -> {
            String number =
                    answer.answer(id, Bodies.choice(Verdict.class, "verdict", verdict), Bodies.text(body, "text"), who);
            return idempotency.answer(HttpStatus.OK, json(number, id), null);
        });
    }

    private OpinionJson json(String number, UUID id) {
        return opinions.ofCase(number).stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .map(OpinionJson::of)
                .orElseThrow();
    }

    private static AskOpinion.Question question(JsonNode body) {
        var missing = new Bodies.Missing();
        String agency = missing.text(Bodies.text(body, "agency"), "agency", "单位");
        String text = missing.text(Bodies.text(body, "question"), "question", "要征求的问题");
        int days = missing.number(body, "days", "答复期限");
        missing.refuse();
        return new AskOpinion.Question(
                id("agency", agency),
                text,
                days,
                Bodies.texts(body, "files", "file").stream()
                        .map(file -> id("files", file))
                        .toList());
    }

    private static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new AnswersRefused(Map.of(field, "应为标识（UUID）"));
        }
    }

    /** An opinion as other systems see it. */
    record OpinionJson(
            UUID id,
            UUID agency,
            String agencyName,
            String question,
            Instant askedAt,
            LocalDate answerBy,
            String standing,
            @Nullable String verdict,
            @Nullable String text,
            @Nullable Instant answeredAt) {

        static OpinionJson of(Opinion o) {
            var answer = o.answer();
            return new OpinionJson(
                    o.id(),
                    o.agencyId(),
                    o.agency(),
                    o.question(),
                    o.asked().at(),
                    o.answerBy(),
                    o.standing(),
                    answer == null ? null : answer.verdict().name(),
                    answer == null ? null : answer.text(),
                    answer == null ? null : answer.by().at());
        }
    }
}
