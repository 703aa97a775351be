package org.tongyuan.documents.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Exports for other systems: look how far one is, and fetch its file. */
@RestController
@RequestMapping("/api/v1/exports/{id}")
@Requires(Permission.EXPORT)
class ExportApi {

    private final TakeExport take;
    private final ExportFiles files;
    private final CurrentUser user;

    ExportApi(TakeExport take, ExportFiles files, CurrentUser user) {
        this.take = take;
        this.files = files;
        this.user = user;
    }

    /** An export; {@code state} WAITING, RUNNING, DONE or FAILED; {@code file} is absent until it is there. */
    record Json(
            UUID id,
            String title,
            String state,
            @Nullable Long rowsTotal,
            long rowsDone,
            @Nullable String failure,
            @Nullable String sha256,
            @Nullable Long size,
            Instant created,
            @Nullable Instant finished,
            LocalDate expiresOn,
            @Nullable String file) {}

    @GetMapping
    Json get(@PathVariable UUID id) {
        ExportJob job = take.own(id, user.require());
        var made = job.made();
        return new Json(
                job.id(),
                job.title(),
                job.state().name(),
                job.rowsTotal(),
                job.rowsDone(),
                job.failure(),
                made == null ? null : made.sha256(),
                made == null ? null : made.size(),
                job.created(),
                job.finished(),
                job.expiresOn(),
                job.ready() ? "/api/v1/exports/" + id + "/file" : null);
    }

    @GetMapping("/file")
    void file(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        files.send(take.take(id, user.require()), response);
    }
}
