package org.tongyuan.cases.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.cases.act.ReceiveCorrection;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import tools.jackson.databind.JsonNode;

/** The applicant's answer to the one correction notice, with its files. */
@RestController
@RequestMapping("/api/v1/cases/{number}/correction")
class CorrectionApi {

    private final ReceiveCorrection receiveCorrection;
    private final GivenFiles files;
    private final CaseReads reads;
    private final ApiActs acts;

    CorrectionApi(ReceiveCorrection receiveCorrection, GivenFiles files, CaseReads reads, ApiActs acts) {
        this.receiveCorrection = receiveCorrection;
        this.files = files;
        this.reads = reads;
        this.acts = acts;
    }

    /** {@code {materials:[{key, state, files}]}}; what is not named counts as mended. */
    @PostMapping
    @Requires(Permission.CASE_SUBMIT)
    ResponseEntity<String> receive(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(
                number,
                body,
                request,
                (who, seen) -> receiveCorrection.receive(
                        number,
                        seen,
                        Bodies.findings(body, MaterialState.MENDED),
                        files.read(body, who, CaseReads.materials(reads.seen(number))),
                        who));
    }
}
