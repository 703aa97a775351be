package org.tongyuan.cases.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.cases.attachment.AttachFiles;
import org.tongyuan.documents.Downloads;
import org.tongyuan.documents.Files;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import tools.jackson.databind.JsonNode;

/** The files of a case: added between two acts, and read. */
@RestController
@RequestMapping("/api/v1/cases/{number}/files")
class CaseFilesApi {

    private final AttachFiles attachFiles;
    private final GivenFiles givenFiles;
    private final CasePapers papers;
    private final CaseReads reads;
    private final Files files;
    private final ApiActs acts;

    CaseFilesApi(
            AttachFiles attachFiles,
            GivenFiles givenFiles,
            CasePapers papers,
            CaseReads reads,
            Files files,
            ApiActs acts) {
        this.attachFiles = attachFiles;
        this.givenFiles = givenFiles;
        this.papers = papers;
        this.reads = reads;
        this.files = files;
        this.acts = acts;
    }

    @Operation(summary = "Add files to a case between two acts", description = """
                `{materials:[{material, files}], files}` as in POST /api/v1/cases; what was found about the materials stays as it is.
                `Idempotency-Key` may be given.""")
    @PostMapping
    @Requires(Permission.CASE_SUBMIT)
    ResponseEntity<String> attach(@PathVariable String number, @RequestBody JsonNode body, HttpServletRequest request) {
        return acts.run(number, body, request, (who, seen) -> {
            var c = reads.seen(number);
            attachFiles.attach(c.head().id(), givenFiles.read(body, who, CaseReads.materials(c)), who);
        });
    }

    @Operation(summary = "A file of a case")
    @GetMapping("/{id}")
    @Requires(Permission.CASE_READ)
    ResponseEntity<Resource> file(@PathVariable String number, @PathVariable UUID id) {
        var file = papers.require(reads.seen(number), id).file();
        return Downloads.attachment(file, file.name(), files.open(file.id()));
    }
}
