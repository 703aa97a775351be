package org.tongyuan.cases.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.act.AnswersRefused;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Idempotency;

/** Files to be handed in with a case: uploaded first, then named by their id. */
@RestController
@RequestMapping("/api/v1/files")
class FilesApi {

    private final ClientFiles clientFiles;
    private final InlineFiles intake;
    private final CurrentUser user;
    private final Idempotency idempotency;
    private final LegalTime time;

    FilesApi(ClientFiles clientFiles, InlineFiles intake, CurrentUser user, Idempotency idempotency, LegalTime time) {
        this.clientFiles = clientFiles;
        this.intake = intake;
        this.user = user;
        this.idempotency = idempotency;
        this.time = time;
    }

    @Operation(summary = "Upload a document to be handed in with a case", description = """
                Parts `file`: one document, or the pages of one in order; `name` is what it shall be called. JPG, PNG, PDF, DOCX, XLSX and
                OFD up to 20 MB each, their type checked by content. Photos are turned upright, compressed and joined (with PDFs among them)
                into one PDF. The answer's `id` is this client's alone and can be named for seven days in `materials[].files` or `files` of
                POST /api/v1/cases, /cases/{number}/files and /cases/{number}/correction. `Idempotency-Key` may be given.""")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.CASE_SUBMIT)
    ResponseEntity<String> upload(
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> file,
            @RequestParam(required = false) @Nullable String name,
            HttpServletRequest request) {
        if (file == null || file.isEmpty()) {
            throw new AnswersRefused(Map.of("file", "请在字段 file 中发送文件"));
        }
        var uploads = file.stream().map(FilesApi::read).toList();
        String client = user.require().actor().id();
        if (request.getHeader(Idempotency.HEADER) == null) {
            var answer = kept(client, name, uploads);
            return ResponseEntity.status(answer.status())
                    .header("Location", Objects.requireNonNull(answer.location()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(answer.body());
        }
        String hash = uploads.stream()
                .map(u -> u.name() + FileId.of(u.content()).sha256())
                .collect(Collectors.joining("\n", "files " + name + "\n", ""));
        return idempotency.run(request, client, hash, () -> kept(client, name, uploads));
    }

    private Idempotency.Answer kept(String client, @Nullable String name, List<Upload> uploads) {
        var uploaded = clientFiles.add(client, intake.one("file", name, uploads), time.now());
        return idempotency.answer(HttpStatus.CREATED, json(uploaded), "/api/v1/files/" + uploaded.id());
    }

    @Operation(summary = "An upload of this client: name, type, size, and until when it can be named")
    @GetMapping("/{id}")
    @Requires(Permission.CASE_SUBMIT)
    CaseJson.Upload get(@PathVariable UUID id) {
        return clientFiles
                .find(user.require().actor().id(), id.toString(), time.now())
                .map(FilesApi::json)
                .orElseThrow(() -> new NotFound("file " + id));
    }

    private static CaseJson.Upload json(ClientFiles.Uploaded uploaded) {
        var file = uploaded.file();
        return new CaseJson.Upload(
                uploaded.id(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.id().sha256(),
                uploaded.at(),
                uploaded.at().plus(ClientFiles.WAITS));
    }

    private static Upload read(MultipartFile part) {
        try {
            String name = part.getOriginalFilename();
            return new Upload(name == null ? "" : name, part.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
