package org.tongyuan.disclosure.inventory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.table.TableWriter;
import org.tongyuan.platform.web.Dates;

/** The inventory as a table to take away. */
@Controller
class WebSiteTableController {

    private static final String NAME = "网站清单";

    private final WebSitePages pages;
    private final Dates dates;

    WebSiteTableController(WebSitePages pages, Dates dates) {
        this.pages = pages;
        this.dates = dates;
    }

    @GetMapping("/desk/disclosure/sites.xlsx")
    @Requires(Permission.DISCLOSURE_READ)
    void xlsx(HttpServletResponse response) throws IOException {
        send(TableFormat.XLSX, response);
    }

    @GetMapping("/desk/disclosure/sites.csv")
    @Requires(Permission.DISCLOSURE_READ)
    void csv(HttpServletResponse response) throws IOException {
        send(TableFormat.CSV, response);
    }

    private void send(TableFormat format, HttpServletResponse response) throws IOException {
        int days = pages.settings().days();
        var rows = pages.rows();
        response.setContentType(format.mediaType(1));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(NAME + "." + format.extension(1), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var out = TableWriter.to(response.getOutputStream(), format, 1)) {
            out.begin(
                    NAME,
                    List.of(
                            "网站名称",
                            "网站标识码",
                            "主办单位",
                            "首页网址",
                            "开通日期",
                            "状态",
                            "近 " + days + " 天监测次数",
                            "打不开次数",
                            "打不开比例（%）",
                            "首页内容最后变化",
                            "最后监测",
                            "关停日期",
                            "关停原因"));
            for (var row : rows) {
                out.row(cells(row));
            }
        }
    }

    private List<String> cells(WebSitePages.Row row) {
        var about = row.of().about();
        var seen = row.of().seen();
        var closing = row.of().closing();
        return List.of(
                about.name(),
                about.identifier() == null ? "" : about.identifier(),
                row.sponsor(),
                about.address(),
                about.openedOn().toString(),
                row.standing().label(),
                String.valueOf(row.tally().all()),
                String.valueOf(row.tally().failed()),
                row.tally().all() == 0 ? "" : String.valueOf(row.tally().percent()),
                seen.changedAt() == null ? "" : dates.time(seen.changedAt()),
                seen.lastProbeAt() == null ? "" : dates.time(seen.lastProbeAt()),
                closing == null ? "" : closing.on().toString(),
                closing == null ? "" : closing.reason());
    }
}
