package org.tongyuan.cases.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;

/** Exports: ask for one, leave, come back, take it away. */
@Controller
@RequestMapping("/reports/exports")
class ExportController {

    private static final int LATEST = 30;

    private final RequestExport request;
    private final DownloadExport download;
    private final Exports exports;
    private final CurrentUser user;
    private final Once once;

    ExportController(RequestExport request, DownloadExport download, Exports exports, CurrentUser user, Once once) {
        this.request = request;
        this.download = download;
        this.exports = exports;
        this.user = user;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.REPORT_READ)
    String list(Model model) {
        model.addAttribute("exports", exports.latestOf(user.officer().accountId(), LATEST));
        model.addAttribute("days", Exports.KEPT.toDays());
        return "cases/report/exports";
    }

    @PostMapping
    @Requires(Permission.REPORT_READ)
    String ask(
            @RequestParam Export.Kind kind,
            @RequestParam Export.Format format,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest http) {
        var officer = user.officer();
        var query = new ReportQuery(new HashMap<>(parameters));
        return once.run(http, () -> "redirect:/reports/exports/" + request.request(query, kind, format, officer));
    }

    @GetMapping("/{id}")
    @Requires(Permission.REPORT_READ)
    String show(@PathVariable UUID id, Model model, HttpServletResponse response) {
        var export = download.seen(id, user.officer());
        model.addAttribute("export", export);
        model.addAttribute(
                "back",
                new ReportQuery(export.query())
                        .address(export.kind() == Export.Kind.CASES ? "/reports/cases" : "/reports"));
        if (!export.over()) {
            // The page looks again by itself, with or without JavaScript.
            response.setHeader("Refresh", "2");
        }
        return "cases/report/export";
    }

    @GetMapping("/{id}.csv")
    @Requires(Permission.REPORT_READ)
    void csv(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        send(id, Export.Format.CSV, response);
    }

    @GetMapping("/{id}.xlsx")
    @Requires(Permission.REPORT_READ)
    void xlsx(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        send(id, Export.Format.XLSX, response);
    }

    private void send(UUID id, Export.Format format, HttpServletResponse response) throws IOException {
        var export = download.download(id, format, user.officer());
        response.setContentType(format.mediaType());
        response.setContentLengthLong(export.bytes());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(export.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        exports.write(id, response.getOutputStream());
    }
}
