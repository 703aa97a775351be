package org.tongyuan.disclosure.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.table.TableWriter;

/** The ledger of the officer's own agency, to look at and to take away. */
@Controller
class LedgerController {

    private static final String PATH = "/desk/disclosure/requests/ledger";

    private final RequestLedger ledger;
    private final KeepArchive keep;
    private final CurrentUser user;
    private final LegalTime time;

    LedgerController(RequestLedger ledger, KeepArchive keep, CurrentUser user, LegalTime time) {
        this.ledger = ledger;
        this.keep = keep;
        this.user = user;
        this.time = time;
    }

    @GetMapping(PATH)
    @Requires(Permission.DISCLOSURE_HANDLE)
    String show(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        var officer = user.officer();
        int of = year(year);
        var lines = ledger.page(officer.agencyId(), of, after == null ? new UUID(0, 0) : after, RequestLedger.PAGE + 1);
        boolean more = lines.size() > RequestLedger.PAGE;
        model.addAttribute("lines", more ? lines.subList(0, RequestLedger.PAGE) : lines);
        model.addAttribute("next", more ? lines.get(RequestLedger.PAGE - 1).id() : null);
        model.addAttribute("agency", officer.agencyName());
        model.addAttribute("year", of);
        model.addAttribute("years", ledger.years(officer.agencyId()));
        model.addAttribute("count", ledger.count(officer.agencyId(), of));
        return "disclosure/request/ledger";
    }

    @GetMapping(PATH + ".xlsx")
    @Requires(Permission.DISCLOSURE_HANDLE)
    void xlsx(@RequestParam(required = false) @Nullable Integer year, HttpServletResponse response) throws IOException {
        send(year(year), TableFormat.XLSX, response);
    }

    @GetMapping(PATH + ".csv")
    @Requires(Permission.DISCLOSURE_HANDLE)
    void csv(@RequestParam(required = false) @Nullable Integer year, HttpServletResponse response) throws IOException {
        send(year(year), TableFormat.CSV, response);
    }

    private int year(@Nullable Integer year) {
        return year == null ? time.today().getYear() : Math.clamp(year, 2000, 2999);
    }

    private void send(int year, TableFormat format, HttpServletResponse response) throws IOException {
        var officer = user.officer();
        keep.ledgerTaken(officer, year, format.name());
        response.setContentType(format.mediaType(1));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                officer.agencyName() + year + "年政府信息公开申请台账." + format.extension(1),
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var out = TableWriter.to(response.getOutputStream(), format, 1)) {
            out.begin("申请台账", LedgerLine.COLUMNS);
            ledger.forEach(officer.agencyId(), year, line -> out.row(line.cells()));
        }
    }
}
