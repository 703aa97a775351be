package org.tongyuan.items.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.items.imports.ImportReport.Row;
import org.tongyuan.items.imports.RowResult.Outcome;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.web.Words;

/** Imports for staff: send a list, leave, come back, read the report. */
@Controller
@RequestMapping("/admin/items/imports")
class ImportController {

    private static final int SIZE = 50;

    private final StartImport start;
    private final ImportJobs jobs;
    private final ImportReport report;
    private final ReportFile files;
    private final CurrentUser user;
    private final Words words;

    ImportController(
            StartImport start, ImportJobs jobs, ImportReport report, ReportFile files, CurrentUser user, Words words) {
        this.start = start;
        this.jobs = jobs;
        this.report = report;
        this.files = files;
        this.user = user;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.ITEM_IMPORT)
    String list(Model model) {
        model.addAttribute("jobs", jobs.latest(SIZE));
        return "items/imports/list";
    }

    @PostMapping
    @Requires(Permission.ITEM_IMPORT)
    String send(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean inForce,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return again(words.of("import.file.missing"), inForce, model, response);
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try {
            return "redirect:/admin/items/imports/"
                    + start.start(name, file.getBytes(), inForce, user.require().actor());
        } catch (RuleBroken broken) {
            if (!broken.messageKey().startsWith("import.file.")) {
                throw broken;
            }
            return again(words.of(broken), inForce, model, response);
        }
    }

    private String again(String message, boolean inForce, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("messages", java.util.Map.of("file", message));
        model.addAttribute("inForce", inForce);
        return list(model);
    }

    @GetMapping("/{id}")
    @Requires(Permission.ITEM_IMPORT)
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable FindingKind kind,
            @RequestParam(defaultValue = "0") int after,
            Model model,
            HttpServletResponse response) {
        ImportJob job = jobs.require(id);
        List<Row> rows = report.rows(id, outcome, kind, after, SIZE);
        model.addAttribute("job", job);
        model.addAttribute("outcomes", report.outcomes(id));
        model.addAttribute("effects", report.effects(id));
        model.addAttribute("kinds", report.findings(id));
        model.addAttribute("rows", rows);
        model.addAttribute("outcome", outcome);
        model.addAttribute("kind", kind);
        model.addAttribute("kindLabel", kind == null ? null : kind.label());
        model.addAttribute("after", after);
        model.addAttribute("next", rows.size() < SIZE ? null : rows.getLast().rowNumber());
        if (!job.over()) {
            // The page looks again by itself, with or without JavaScript.
            response.setHeader("Refresh", "2");
        }
        return "items/imports/show";
    }

    @GetMapping("/{id}/report.csv")
    @Requires(Permission.ITEM_IMPORT)
    void csv(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        jobs.require(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"import-" + id + ".csv\"");
        files.write(id, TableFormat.CSV, response.getOutputStream());
    }

    @GetMapping("/{id}/report.xlsx")
    @Requires(Permission.ITEM_IMPORT)
    void xlsx(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        jobs.require(id);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"import-" + id + ".xlsx\"");
        files.write(id, TableFormat.XLSX, response.getOutputStream());
    }
}
