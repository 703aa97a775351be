package org.tongyuan.disclosure.results;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.table.TableWriter;

/** The 双公示 lists of licences and penalties as tables to take away: what was published, and what was taken down again. */
@Controller
class ResultListsController {

    private final DoubleList lists;
    private final ResultRights rights;
    private final CurrentUser user;

    ResultListsController(DoubleList lists, ResultRights rights, CurrentUser user) {
        this.lists = lists;
        this.rights = rights;
        this.user = user;
    }

    @GetMapping("/desk/disclosure/results/licences.xlsx")
    @Requires(Permission.DISCLOSURE_READ)
    void licences(HttpServletResponse response) throws IOException {
        write(ResultKind.LICENCE, "行政许可双公示清单", response);
    }

    @GetMapping("/desk/disclosure/results/penalties.xlsx")
    @Requires(Permission.DISCLOSURE_READ)
    void penalties(HttpServletResponse response) throws IOException {
        write(ResultKind.PENALTY, "行政处罚双公示清单", response);
    }

    private void write(ResultKind kind, String name, HttpServletResponse response) throws IOException {
        var officer = user.officer();
        response.setContentType(TableFormat.XLSX.mediaType(2));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var out = TableWriter.to(response.getOutputStream(), TableFormat.XLSX, 2)) {
            lists.write(kind, name, rights.seesAll(officer) ? null : officer.agencyId(), out);
        }
    }
}
