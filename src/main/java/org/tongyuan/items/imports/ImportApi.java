package org.tongyuan.items.imports;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.tongyuan.items.imports.ImportReport.Row;
import org.tongyuan.items.imports.RowResult.Effect;
import org.tongyuan.items.imports.RowResult.Outcome;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Imports for other systems: send a list, look how far it is, read what became of each row. */
@RestController
@RequestMapping("/api/v1/items/imports")
class ImportApi {

    private static final int SIZE = 200;
    private static final int LARGEST = 1000;

    private final StartImport start;
    private final ImportJobs jobs;
    private final ImportReport report;
    private final CurrentUser user;

    ImportApi(StartImport start, ImportJobs jobs, ImportReport report, CurrentUser user) {
        this.start = start;
        this.jobs = jobs;
        this.report = report;
        this.user = user;
    }

    /** A kind of finding: rows that bear it, and causes behind them. */
    record Count(String kind, String label, int rows, int subjects) {}

    /** An import; {@code state} WAITING, RUNNING, DONE or FAILED. */
    record Job(
            UUID id,
            String state,
            String fileName,
            boolean inForce,
            @Nullable Integer rowsTotal,
            int rowsDone,
            @Nullable String failure,
            Instant created,
            @Nullable Instant finished,
            Map<Outcome, Integer> outcomes,
            Map<Effect, Integer> effects,
            List<Count> findings,
            String rows) {}

    /** Rows with the row number to go on after, absent at the end. */
    record Rows(List<Row> rows, @Nullable Integer next) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.ITEM_IMPORT)
    ResponseEntity<Job> send(
            @RequestParam("file") MultipartFile file, @RequestParam(defaultValue = "false") boolean inForce)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        UUID id = start.start(name, file.getBytes(), inForce, user.require().actor());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/items/imports/" + id))
                .body(job(jobs.require(id)));
    }

    @GetMapping("/{id}")
    @Requires(Permission.ITEM_IMPORT)
    Job get(@PathVariable UUID id) {
        return job(jobs.require(id));
    }

    @GetMapping("/{id}/rows")
    @Requires(Permission.ITEM_IMPORT)
    Rows rows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable FindingKind kind,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "" + SIZE) int size) {
        jobs.require(id);
        int most = Math.clamp(size, 1, LARGEST);
        List<Row> rows = report.rows(id, outcome, kind, after, most);
        return new Rows(rows, rows.size() < most ? null : rows.getLast().rowNumber());
    }

    private Job job(ImportJob job) {
        return new Job(
                job.id(),
                job.state().name(),
                job.fileName(),
                job.inForce(),
                job.rowsTotal(),
                job.rowsDone(),
                job.failure(),
                job.created(),
                job.finished(),
                report.outcomes(job.id()),
                report.effects(job.id()),
                report.findings(job.id()).stream()
                        .map(c -> new Count(c.kind().name(), c.label(), c.rows(), c.subjects()))
                        .toList(),
                "/api/v1/items/imports/" + job.id() + "/rows");
    }
}
