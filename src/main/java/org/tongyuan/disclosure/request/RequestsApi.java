package org.tongyuan.disclosure.request;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Idempotency;
import org.tongyuan.platform.web.JsonBody;
import tools.jackson.databind.JsonNode;

/** Requests for information: a new one and one; what is done about one is in {@link RequestActsApi}. */
@RestController
@RequestMapping("/api/v1/disclosure/requests")
class RequestsApi {

    private final TakeInRequest takeIn;
    private final RequestReads reads;
    private final Persons persons;
    private final CurrentUser user;
    private final Idempotency idempotency;

    RequestsApi(TakeInRequest takeIn, RequestReads reads, Persons persons, CurrentUser user, Idempotency idempotency) {
        this.takeIn = takeIn;
        this.reads = reads;
        this.persons = persons;
        this.user = user;
        this.idempotency = idempotency;
    }

    @Operation(summary = "Register a request for government information", description = """
                `{agency, applicant: {name, idType, idNumber, phone}, applicantKind, channel, arrivedOn?, confirmedOn?, oral?, readingHelp?,
                wanted, form, way, address?}`. `channel`: IN_PERSON, REGISTERED_MAIL, PLAIN_MAIL, INTERNET, FAX; for PLAIN_MAIL and FAX the
                day of receipt is that of `confirmedOn`, or of a later `POST …/confirmation`. `Idempotency-Key` is required.""")
    @PostMapping
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> takeIn(@RequestBody JsonNode body, HttpServletRequest request) {
        var who = user.require();
        return idempotency.run(request, who.actor().id(), body, () -> {
            String number = takeIn.takeIn(read(new JsonBody(body)), who);
            return idempotency.answer(
                    HttpStatus.CREATED, RequestJson.of(reads.seen(number, who)), RequestJson.PATH + number);
        });
    }

    private TakeInRequest.NewRequest read(JsonBody body) {
        UUID agency = body.id("agency");
        if (agency == null) {
            body.required("agency", "机关");
        }
        var person = body.part("applicant");
        var details = new PersonDetails(
                person.required("name", "姓名或者名称"),
                person.choice(IdType.class, "idType", IdType.ID_CARD),
                person.required("idNumber", "证件号码"),
                text(person.text("phone")));
        var otherwise = details.idType() == IdType.USCC ? ApplicantKind.OTHER : ApplicantKind.NATURAL_PERSON;
        var kind = body.choice(ApplicantKind.class, "applicantKind", otherwise);
        var channel = body.choice(IntakeChannel.class, "channel");
        var arrived = body.day("arrivedOn");
        var confirmed = body.day("confirmedOn");
        var wanted = new Wanted(
                body.required("wanted", "要公开的政府信息"),
                body.choice(Wanted.Form.class, "form", Wanted.Form.ELECTRONIC),
                body.choice(Wanted.Way.class, "way", Wanted.Way.PLATFORM),
                body.text("address"));
        body.refuse();
        return new TakeInRequest.NewRequest(
                agency == null ? new UUID(0, 0) : agency,
                persons.findOrRegister(details).id(),
                kind,
                channel,
                arrived,
                confirmed,
                body.yes("oral"),
                body.text("readingHelp"),
                wanted);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Operation(summary = "One request with its limits, letters and history")
    @GetMapping("/{number}")
    @Requires(Permission.DISCLOSURE_READ)
    RequestJson get(@PathVariable String number) {
        return RequestJson.of(reads.seen(number, user.require()));
    }

    @GetMapping("/{number}/letters/{id}.pdf")
    @Requires(Permission.DISCLOSURE_READ)
    ResponseEntity<byte[]> letter(@PathVariable String number, @PathVariable UUID id) {
        var letter = reads.letter(reads.seen(number, user.require()), id);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(reads.pdf(letter));
    }
}
