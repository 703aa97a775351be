package org.tongyuan.disclosure.ownrecord;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
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
import org.tongyuan.accounts.Persons;
import org.tongyuan.disclosure.request.IntakeChannel;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Idempotency;
import org.tongyuan.platform.web.JsonBody;
import tools.jackson.databind.JsonNode;

/** Wishes for correction: a new one and one; what is done about one is in {@link CorrectionActsApi}. */
@RestController
@RequestMapping("/api/v1/disclosure/corrections")
class CorrectionsApi {

    private final TakeInCorrection takeIn;
    private final CorrectionReads reads;
    private final Persons persons;
    private final CurrentUser user;
    private final Idempotency idempotency;

    CorrectionsApi(
            TakeInCorrection takeIn,
            CorrectionReads reads,
            Persons persons,
            CurrentUser user,
            Idempotency idempotency) {
        this.takeIn = takeIn;
        this.reads = reads;
        this.persons = persons;
        this.user = user;
        this.idempotency = idempotency;
    }

    @Operation(summary = "Register a wish to have a record about oneself corrected", description = """
                `{agency, applicant: {name, idType, idNumber, phone}, channel, arrivedOn?, record, wrong, wanted, evidence, way?, address?}`.
                `channel`: IN_PERSON, REGISTERED_MAIL, PLAIN_MAIL, INTERNET, FAX; `way`: PLATFORM, POST, PICK_UP. `Idempotency-Key` is
                required.""")
    @PostMapping
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> takeIn(@RequestBody JsonNode body, HttpServletRequest request) {
        var who = user.require();
        return idempotency.run(request, who.actor().id(), body, () -> {
            String number = takeIn.takeIn(read(new JsonBody(body)), who);
            return idempotency.answer(
                    HttpStatus.CREATED, CorrectionJson.of(reads.seen(number, who)), CorrectionJson.PATH + number);
        });
    }

    private TakeInCorrection.NewCorrection read(JsonBody body) {
        UUID agency = body.id("agency");
        if (agency == null) {
            body.required("agency", "机关");
        }
        var person = body.part("applicant");
        String phone = person.text("phone");
        var details = new PersonDetails(
                person.required("name", "姓名或者名称"),
                person.choice(IdType.class, "idType", IdType.ID_CARD),
                person.required("idNumber", "证件号码"),
                phone == null ? "" : phone);
        var channel = body.choice(IntakeChannel.class, "channel");
        var arrived = body.day("arrivedOn");
        var claim = new Claim(
                body.required("record", "信息记录"),
                body.required("wrong", "不准确的内容"),
                body.required("wanted", "应当更正为"),
                body.required("evidence", "证据"),
                body.choice(TellWay.class, "way", TellWay.PLATFORM),
                body.text("address"));
        body.refuse();
        return new TakeInCorrection.NewCorrection(
                agency == null ? new UUID(0, 0) : agency,
                persons.findOrRegister(details).id(),
                channel,
                arrived,
                claim,
                List.of());
    }

    @Operation(summary = "One wish for correction with its letters and history")
    @GetMapping("/{number}")
    @Requires(Permission.DISCLOSURE_READ)
    CorrectionJson get(@PathVariable String number) {
        return CorrectionJson.of(reads.seen(number, user.require()));
    }
}
