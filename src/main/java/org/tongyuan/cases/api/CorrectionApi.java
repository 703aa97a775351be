package org.tongyuan.cases.api;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.cases.act.ReceiveCorrection;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The applicant's answer to the one correction notice, with its files. */
@RestController
@RequestMapping("/api/v1/cases/{number}/correction")
class CorrectionApi {

    private final ReceiveCorrection receiveCorrection;
    private final GivenFiles files;
    private final CaseReads reads;

    CorrectionApi(ReceiveCorrection receiveCorrection, GivenFiles files, CaseReads reads) {
        this.receiveCorrection = receiveCorrection;
        this.files = files;
        this.reads = reads;
    }

    /** {@code {materials:[{key, state, files}]}}; what is not named counts as mended. */
    @PostMapping
    @Requires(Permission.CASE_SUBMIT)
    ResponseEntity<String> receive(AskedAct asked) {
        return asked.run((number, seen, who) -> receiveCorrection.receive(
                number,
                seen,
                asked.findings(MaterialState.MENDED),
                files.read(asked.body(), who, CaseReads.materials(reads.seen(number))),
                who));
    }
}
