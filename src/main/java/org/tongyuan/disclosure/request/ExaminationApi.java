package org.tongyuan.disclosure.request;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.disclosure.request.ReplyExamination.Verdict;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import tools.jackson.databind.JsonNode;

/** The examination before a reply: handed in by one client or officer, and concluded by another. */
@RestController
@RequestMapping("/api/v1/disclosure/requests/{number}/examination")
class ExaminationApi {

    private final RequestApiActs acts;
    private final ExamineReply examine;
    private final RequestReads reads;
    private final ChosenFiles chosen;
    private final CurrentUser user;

    ExaminationApi(
            RequestApiActs acts, ExamineReply examine, RequestReads reads, ChosenFiles chosen, CurrentUser user) {
        this.acts = acts;
        this.examine = examine;
        this.reads = reads;
        this.chosen = chosen;
        this.user = user;
    }

    /** {@code files} by their SHA-256; {@code verdict} null while it is open. */
    record Json(
            String type,
            List<String> grounds,
            List<String> files,
            LocalDate proposedOn,
            String proposedBy,
            List<Find> hits,
            @Nullable Referral referral,
            @Nullable String verdict,
            @Nullable String basis,
            @Nullable LocalDate examinedOn,
            @Nullable String examinedBy) {

        /** What looks like personal data, masked; {@code reason} why it may be given out. */
        record Find(
                UUID id,
                String place,
                String kind,
                String shown,
                @Nullable String reason) {}

        record Referral(
                String to,
                String number,
                LocalDate on,
                @Nullable String answeredBy,
                @Nullable String answerNumber,
                @Nullable LocalDate answeredOn) {}
    }

    @Operation(summary = "The examination of the reply that counts")
    @GetMapping
    @Requires(Permission.DISCLOSURE_READ)
    Json one(@PathVariable String number) {
        var found = reads.examination(reads.alone(number, user.require()));
        if (found == null) {
            throw new NotFound("examination of " + number);
        }
        return json(found);
    }

    private static Json json(ReplyExamination e) {
        var c = e.conclusion();
        return new Json(
                e.proposal().type().name(),
                e.proposal().grounds().stream().map(ReplyType::name).toList(),
                e.proposal().files().stream().map(RequestFile::sha256).toList(),
                e.proposed().on(),
                e.proposed().shown(),
                e.hits().stream()
                        .map(h -> new Json.Find(h.id(), h.place(), h.kind(), h.shown(), h.reason()))
                        .toList(),
                referral(e.referral()),
                c == null ? null : c.verdict().name(),
                c == null ? null : c.basis(),
                c == null ? null : c.signed().on(),
                c == null ? null : c.signed().shown());
    }

    private static Json.@Nullable Referral referral(ReplyExamination.@Nullable Referral r) {
        if (r == null) {
            return null;
        }
        var a = r.answer();
        return new Json.Referral(
                r.to(),
                r.number(),
                r.on(),
                a == null ? null : a.by(),
                a == null ? null : a.number(),
                a == null ? null : a.on());
    }

    @Operation(summary = "Hand in a reply for examination", description = """
                `{type, grounds?, reason?, provided?, files?: [id]}` as the reply will have them. GRANT, PARTIAL and refusals under articles 14 and
                15 are given only after it was agreed to, by a client or officer other than the one who hands it in. The time for the reply runs
                on.""")
    @PostMapping
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> propose(
            @PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            var type = body.choice(ReplyType.class, "type");
            var grounds = body.choices(ReplyType.class, "grounds");
            body.refuse();
            var files = chosen.of(number, body.texts("files"), who);
            examine.propose(
                    number,
                    new ReplyDraft(type, grounds, body.text("reason"), body.text("provided"), null, null, files, null),
                    who);
        });
    }

    @Operation(summary = "Say why something that looks like personal data may be given out", description = """
                `{hit, reason}`: the id of a find; where it may not, redact or reword and hand in anew""")
    @PostMapping("/hits")
    @Requires({Permission.DISCLOSURE_HANDLE, Permission.DISCLOSURE_REVIEW})
    ResponseEntity<String> keep(@PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            String given = body.required("hit", "疑似个人信息的标识");
            UUID hit = body.id("hit");
            String reason = body.required("reason", "可以提供的理由");
            body.refuse();
            if (hit == null) {
                throw new NotFound("find " + given);
            }
            examine.keep(number, hit, reason, who);
        });
    }

    @Operation(
            summary = "Refer it up when it is unclear",
            description =
                    "`{to, number, question}`: who is asked, by which letter; or `{answer: {by, number, text, on?}}`")
    @PostMapping("/referral")
    @Requires(Permission.DISCLOSURE_REVIEW)
    ResponseEntity<String> refer(@PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            if (json.has("answer")) {
                var answer = body.part("answer");
                String by = answer.required("by", "作出答复的部门");
                String letter = answer.required("number", "答复的文号");
                String text = answer.required("text", "答复的内容");
                var on = answer.day("on");
                body.refuse();
                examine.referralAnswered(number, by, letter, text, on, who);
            } else {
                String to = body.required("to", "报请的部门");
                String letter = body.required("number", "报请公文的文号");
                String question = body.required("question", "不能确定的问题");
                body.refuse();
                examine.referUp(number, to, letter, question, who);
            }
        });
    }

    @Operation(
            summary = "Conclude it",
            description = "`{verdict: AGREED|SENT_BACK, basis}`, by another client or officer than handed it in")
    @PostMapping("/conclusion")
    @Requires(Permission.DISCLOSURE_REVIEW)
    ResponseEntity<String> conclude(
            @PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            var verdict = body.choice(Verdict.class, "verdict");
            String basis = body.required("basis", "依据");
            body.refuse();
            examine.conclude(number, verdict, basis, who);
        });
    }
}
