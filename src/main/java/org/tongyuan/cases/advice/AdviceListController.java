package org.tongyuan.cases.advice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.counter.TableFile;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Dates;

/** What was asked at the windows: for the centre's manager the whole hall, for others their own agency. */
@Controller
@Requires(Permission.CASE_READ)
class AdviceListController {

    private static final int MOST = 200;
    private static final int TOP = 8;
    private static final List<String> HEADING = List.of("时间", "事项", "办件编号", "问了什么", "告知了什么", "给了告知单", "告知人", "窗口");

    private final AdviceBook book;
    private final Agencies agencies;
    private final CurrentUser user;
    private final LegalTime time;
    private final Dates dates;

    AdviceListController(AdviceBook book, Agencies agencies, CurrentUser user, LegalTime time, Dates dates) {
        this.book = book;
        this.agencies = agencies;
        this.user = user;
        this.time = time;
        this.dates = dates;
    }

    /** Without days, the last seven. */
    record Query(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to,

            @Nullable UUID agency) {}

    private AdviceBook.Filter filter(Query query) {
        var officer = user.officer();
        LocalDate to = query.to() == null ? time.today() : query.to();
        LocalDate from = query.from() == null ? to.minusDays(6) : query.from();
        return new AdviceBook.Filter(from, to, CaseRights.seesWholeHall(officer) ? query.agency() : officer.agencyId());
    }

    @GetMapping("/desk/advice")
    String list(@ModelAttribute Query query, Model model) {
        var filter = filter(query);
        var told = book.page(filter, MOST + 1);
        model.addAttribute("filter", filter);
        model.addAttribute("told", told.stream().limit(MOST).toList());
        model.addAttribute("more", told.size() > MOST);
        model.addAttribute("counts", book.counts(filter, TOP));
        model.addAttribute("agencies", CaseRights.seesWholeHall(user.officer()) ? agencies.all() : List.of());
        return "cases/advice/list";
    }

    @GetMapping("/desk/advice.csv")
    void csv(@ModelAttribute Query query, HttpServletResponse response) throws IOException {
        response.setContentType(TableFile.CSV);
        response.setHeader("Content-Disposition", "attachment; filename=\"advice.csv\"");
        TableFile.csv(HEADING, rows(filter(query)), response.getOutputStream());
    }

    @GetMapping("/desk/advice.xlsx")
    void xlsx(@ModelAttribute Query query, HttpServletResponse response) throws IOException {
        response.setContentType(TableFile.XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"advice.xlsx\"");
        TableFile.xlsx("口头告知", HEADING, rows(filter(query)), response.getOutputStream());
    }

    private TableFile.Rows rows(AdviceBook.Filter filter) {
        return row -> book.forEach(filter, a -> row.accept(cells(a)));
    }

    private List<String> cells(Advice a) {
        return List.of(
                dates.time(a.at()),
                text(a.about().itemName()),
                text(a.about().caseNumber()),
                a.question(),
                a.answer(),
                a.sheet() ? "是" : "否",
                a.officer(),
                text(a.window()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
