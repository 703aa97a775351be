package org.tongyuan.cases.joint;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.forms.Forms;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Idempotency;
import tools.jackson.databind.JsonNode;

/** Joint cases for agencies' applications; their branches are ordinary cases of {@code /api/v1/cases}. */
@RestController
@RequestMapping("/api/v1/joint-cases")
class JointApi {

    private final SubmitJoint submit;
    private final AcceptJoint accept;
    private final ExtendJoint extend;
    private final Journeys journeys;
    private final JointPages pages;
    private final Forms forms;
    private final Asked asked;

    JointApi(
            SubmitJoint submit,
            AcceptJoint accept,
            ExtendJoint extend,
            Journeys journeys,
            JointPages pages,
            Forms forms,
            Asked asked) {
        this.submit = submit;
        this.accept = accept;
        this.extend = extend;
        this.journeys = journeys;
        this.pages = pages;
        this.forms = forms;
        this.asked = asked;
    }

    /** Who asks, and whether they did before. */
    @org.springframework.stereotype.Component("jointAsked")
    record Asked(CurrentUser user, Idempotency idempotency) {}

    @Operation(summary = "Apply for a journey", description = """
        `Idempotency-Key` is required. Body `{journey, applicant: {name, idType?, idNumber, phone?}, form: {…}}`; `form` holds the
        answers of all its items, each question once. Materials are given to the branches, whose numbers come back.\
        """)
    @PostMapping
    @Requires(Permission.CASE_SUBMIT)
    ResponseEntity<String> submit(@RequestBody JsonNode body, HttpServletRequest request) {
        var who = asked.user().require();
        return asked.idempotency().run(request, who.actor().id(), body, () -> {
            var journey = journeys.find(body.path("journey").asString(""))
                    .orElseThrow(() -> new NotFound("journey " + body.path("journey")));
            if (!journey.isOffered()) {
                throw new RuleBroken("case.joint.not-offered", journey.journey().name());
            }
            String number = submit.submit(
                    journey,
                    new SubmitJoint.Application(
                            person(body.path("applicant")), Channel.API, answers(journey, body), List.of()),
                    who);
            return asked.idempotency()
                    .answer(HttpStatus.CREATED, JointJson.of(pages.seen(number, who)), "/api/v1/joint-cases/" + number);
        });
    }

    @GetMapping("/{number}")
    @Requires(Permission.CASE_READ)
    JointJson get(@PathVariable String number) {
        return JointJson.of(pages.seen(number, asked.user().require()));
    }

    @Operation(summary = "Accept all branches whose materials are complete")
    @PostMapping("/{number}/acceptance")
    @Requires(Permission.CASE_ACCEPT)
    ResponseEntity<String> accept(@PathVariable String number, HttpServletRequest request) {
        var who = asked.user().require();
        pages.seen(number, who);
        return asked.idempotency().run(request, who.actor().id(), Map.of("number", number), () -> {
            accept.accept(number, who);
            return asked.idempotency()
                    .answer(HttpStatus.OK, JointJson.of(pages.seen(number, who)), "/api/v1/joint-cases/" + number);
        });
    }

    @Operation(summary = "Extend the joint limit once, by at most 15 working days", description = """
        For the head of the government (行政许可法, art. 42(2)). Body `{days, reason}`; the applicant is told the reason.\
        """)
    @PostMapping("/{number}/extension")
    @Requires(Permission.CASE_EXTEND)
    ResponseEntity<String> extend(@PathVariable String number, @RequestBody JsonNode body, HttpServletRequest request) {
        var who = asked.user().require();
        pages.seen(number, who);
        return asked.idempotency().run(request, who.actor().id(), body, () -> {
            extend.extend(
                    number, body.path("days").asInt(0), body.path("reason").asString(""), who);
            return asked.idempotency()
                    .answer(HttpStatus.OK, JointJson.of(pages.seen(number, who)), "/api/v1/joint-cases/" + number);
        });
    }

    private Map<String, List<String>> answers(Journeys.Open journey, JsonNode body) {
        var form = body.path("form");
        return form.isEmpty()
                ? Map.of()
                : forms.fromJson(
                        JointForm.of(journey.journey().name(), journey.items(), forms)
                                .definition(),
                        form.toString());
    }

    private static NewCase.Who person(JsonNode person) {
        String name = person.path("name").asString("").strip();
        String number = person.path("idNumber").asString("").strip();
        if (name.isEmpty() || number.isEmpty()) {
            throw new RuleBroken("case.joint.applicant");
        }
        String type = person.path("idType").asString("ID_CARD");
        return new NewCase.Who.Described(new PersonDetails(
                name, typeOf(type), number, person.path("phone").asString("")));
    }

    private static IdType typeOf(String text) {
        for (IdType type : IdType.values()) {
            if (type.name().equals(text)) {
                return type;
            }
        }
        throw new RuleBroken("case.joint.applicant");
    }
}
