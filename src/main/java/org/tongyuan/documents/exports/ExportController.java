package org.tongyuan.documents.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** One's own exports: watched, left, found again, downloaded. */
@Controller("tableExportController")
@Requires(Permission.EXPORT)
class ExportController {

    private static final int MOST = 50;

    private final ExportJobs jobs;
    private final TakeExport take;
    private final ExportFiles files;
    private final CurrentUser user;

    ExportController(ExportJobs jobs, TakeExport take, ExportFiles files, CurrentUser user) {
        this.jobs = jobs;
        this.take = take;
        this.files = files;
        this.user = user;
    }

    @GetMapping("/exports")
    String list(Model model) {
        model.addAttribute("jobs", jobs.latestOf(user.require().actor(), MOST));
        return "documents/exports/list";
    }

    @GetMapping("/exports/{id}")
    String show(@PathVariable UUID id, Model model, HttpServletResponse response) {
        ExportJob job = take.own(id, user.require());
        model.addAttribute("job", job);
        if (!job.over()) {
            // The page looks again by itself, with or without JavaScript.
            response.setHeader("Refresh", "2");
        }
        return "documents/exports/show";
    }

    /** The name is the file's own, so that a browser keeps it; the export is found by its id. */
    @GetMapping("/exports/{id}/files/{name}")
    void file(@PathVariable UUID id, @PathVariable String name, HttpServletResponse response) throws IOException {
        files.send(take.take(id, user.require()), response);
    }
}
