package org.tongyuan.disclosure.request;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import tools.jackson.databind.JsonNode;

/** How a request ends: replied and served, taken back, or given up. */
@RestController
@RequestMapping("/api/v1/disclosure/requests/{number}")
class ReplyApi {

    private final RequestApiActs acts;
    private final ReplyToRequest reply;
    private final EndRequest end;
    private final TellThirdParty third;
    private final ChosenFiles chosen;

    ReplyApi(RequestApiActs acts, ReplyToRequest reply, EndRequest end, TellThirdParty third, ChosenFiles chosen) {
        this.acts = acts;
        this.reply = reply;
        this.end = end;
        this.third = third;
        this.chosen = chosen;
    }

    @Operation(summary = "Reply", description = """
                `{type, grounds?: [type of the refused part], reason?, provided?, competent?, form?, formReason?, appointment?, files?: [id], overruling?}`. The letter with its remedy
                follows from the type and the day; the request ends when the reply is served.""")
    @PostMapping("/reply")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> reply(@PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            var type = body.choice(ReplyType.class, "type");
            var grounds = body.choices(ReplyType.class, "grounds");
            var form = body.text("form") == null ? null : body.choice(Wanted.Form.class, "form");
            var files = body.texts("files");
            body.refuse();
            reply.reply(
                    number,
                    new ReplyDraft(
                            type,
                            grounds,
                            body.text("reason"),
                            body.text("provided"),
                            body.text("competent"),
                            Provision.of(form, body.text("formReason"), body.text("appointment")),
                            chosen.of(number, files, who),
                            body.text("overruling")),
                    who);
        });
    }

    @Operation(
            summary = "Record how the reply was served",
            description =
                    "`{way: DIRECT|POST|ELECTRONIC, to?, proof?, on?}`; for POST the day of handing to the post counts")
    @PostMapping("/delivery")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> serve(@PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            var way = body.choice(Replies.Service.Way.class, "way");
            var on = body.day("on");
            body.refuse();
            reply.serve(number, new Replies.Service(way, body.text("to"), body.text("proof")), on, who);
        });
    }

    @Operation(
            summary = "Record how the notice to an overruled third party was served",
            description =
                    "`{consultation?, way: DIRECT|POST|ELECTRONIC, to?, proof?, on?}`; consultation may be left out when one is not yet served")
    @PostMapping("/overruling-delivery")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> told(@PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            var consultation = body.id("consultation");
            var way = body.choice(Replies.Service.Way.class, "way");
            var on = body.day("on");
            body.refuse();
            third.served(
                    number,
                    acts.overruled(number, consultation, who),
                    new Replies.Service(way, body.text("to"), body.text("proof")),
                    on,
                    who);
        });
    }

    @Operation(summary = "Record that the applicant takes it back", description = "`{on?}`")
    @PostMapping("/withdrawal")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> withdraw(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode json,
            HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            var on = body.day("on");
            body.refuse();
            end.withdraw(number, on, who);
        });
    }

    @Operation(summary = "Give up a request that was not corrected or paid for in time", description = "`{note?}`")
    @PostMapping("/closing")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> close(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode json,
            HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> end.close(number, body.text("note"), who));
    }
}
