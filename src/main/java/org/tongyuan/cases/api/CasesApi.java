package org.tongyuan.cases.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
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
import org.tongyuan.cases.act.SubmitApplication;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Idempotency;
import tools.jackson.databind.JsonNode;

/** Cases: a new one and one. Lists are in {@link CaseListApi}, acts on a case in {@link CaseActsApi}. */
@RestController
@RequestMapping("/api/v1/cases")
class CasesApi {

    private final SubmitApplication submit;
    private final NewCases newCases;
    private final Cases cases;
    private final CaseReads reads;
    private final CurrentUser user;
    private final Idempotency idempotency;

    CasesApi(
            SubmitApplication submit,
            NewCases newCases,
            Cases cases,
            CaseReads reads,
            CurrentUser user,
            Idempotency idempotency) {
        this.submit = submit;
        this.newCases = newCases;
        this.cases = cases;
        this.reads = reads;
        this.user = user;
        this.idempotency = idempotency;
    }

    static String path(String number) {
        return "/api/v1/cases/" + number;
    }

    /** Takes in an application. {@code Idempotency-Key} is required: a repeat under the same key gives the same number. */
    @Operation(summary = "Hand in an application", description = """
        `Idempotency-Key` is required; the same key with the same body gives the same case.
        `materials` lists what came: a key or name, or `{material, state?, defect?, text?, files?}`. A file is the id of an upload
        of this client (POST /api/v1/files) or `{name, content}` with up to 5 MB as Base64; photos given inline for one material
        become one PDF. `certificate` in place of files is the code on an electronic certificate that the applicant holds and the material
        asks for: 422 for no such code or another certificate, 409 when somebody else holds it or it is not in force.
        `files` beside `materials` holds what belongs to no single material, such as an authority.\
        """)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = SubmissionBody.class)))
    @PostMapping
    @Requires(Permission.CASE_SUBMIT)
    ResponseEntity<String> submit(@RequestBody JsonNode body, HttpServletRequest request) {
        var who = user.require();
        var prints = newCases.prints(body);
        return idempotency.run(request, who.actor().id(), body, () -> {
            var read = newCases.read(body, prints, who);
            var receipt = submit.submit(read.of(), who);
            newCases.handedIn(receipt.id(), read);
            var json = reads.json(cases.require(receipt.id()), who, receipt.progressCode());
            return idempotency.answer(HttpStatus.CREATED, json, path(receipt.number()));
        });
    }

    @GetMapping("/{number}")
    @Requires(Permission.CASE_READ)
    CaseJson get(@PathVariable String number) {
        return reads.json(reads.seen(number), user.require(), null);
    }

    /** The clocks of a case, each with the reasons for its date. */
    @GetMapping("/{number}/clocks")
    @Requires(Permission.CASE_READ)
    Map<String, List<CaseJson.Clock>> clocks(@PathVariable String number) {
        return Map.of("clocks", reads.clocks(reads.seen(number)));
    }

    @GetMapping("/{number}/letters/{id}.pdf")
    @Requires(Permission.CASE_READ)
    ResponseEntity<byte[]> letter(@PathVariable String number, @PathVariable UUID id) {
        CaseSnapshot seen = reads.seen(number);
        return reads.pdf(seen, id);
    }
}
