package org.tongyuan.disclosure.request;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.BodyRefused;
import org.tongyuan.platform.web.JsonBody;
import tools.jackson.databind.JsonNode;

/** The documents found for a request: added, read, and redacted copies made of them. */
@RestController
@RequestMapping("/api/v1/disclosure/requests/{number}/files")
class DocumentsApi {

    /** A larger one is added at the desk: in a body of JSON it would lie in memory several times. */
    private static final int LARGEST = 5 * 1024 * 1024;

    private final RequestApiActs acts;
    private final HandleFiles handle;
    private final FilePages files;

    DocumentsApi(RequestApiActs acts, HandleFiles handle, FilePages files) {
        this.acts = acts;
        this.handle = handle;
        this.files = files;
    }

    @Operation(
            summary = "Add a document that was found for the request",
            description =
                    "`{name, content}` with the content in Base64, up to 5 MB; the answer lists all `files` with their ids")
    @PostMapping
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> add(@PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            String name = body.required("name", "文件名");
            String content = body.required("content", "文件内容（Base64）");
            body.refuse();
            handle.attach(number, List.of(new Upload(name, decoded(content))), who);
        });
    }

    private static byte[] decoded(String content) {
        if (content.length() > LARGEST / 3 * 4 + 4) {
            throw new BodyRefused(Map.of("content", "文件不能超过 5 MB，更大的请在工作台添加"));
        }
        try {
            return Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw new BodyRefused(Map.of("content", "应为 Base64"));
        }
    }

    @Operation(summary = "A document as it is kept")
    @GetMapping("/{id}")
    @Requires(Permission.DISCLOSURE_READ)
    ResponseEntity<Resource> read(@PathVariable String number, @PathVariable UUID id) {
        return files.download(files.of(number, id));
    }

    @Operation(summary = "Make a redacted copy of a PDF", description = """
                `{words?: [text wherever it stands], boxes?: ["page left top width height", the last four in hundredths of the page]}`. The
                copy holds pictures only; it is the newest of `files`, and the original can then not be given out.""")
    @PostMapping("/{id}/redaction")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> redact(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestBody JsonNode json,
            HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            var form = form(number, id, body);
            if (!form.errors().isEmpty()) {
                throw new BodyRefused(form.errors());
            }
            handle.redact(number, id, form.boxes(), form.words(), who);
        });
    }

    private RedactionForm form(String number, UUID id, JsonBody body) {
        return RedactionForm.read(
                Map.of(
                        "words", String.join("\n", body.texts("words")),
                        "boxes", String.join("\n", body.texts("boxes"))),
                files.pages(files.of(number, id)));
    }
}
