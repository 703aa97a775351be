package org.tongyuan.cases.collection;

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
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The register on the screen, on paper with a column to sign, and as a file. Filters live in the URL. */
@Controller
@Requires(Permission.CASE_READ)
class CollectionController {

    private static final int MOST = 500;
    private static final int LONGEST = 366;

    private final CollectionRegister register;
    private final Agencies agencies;
    private final CurrentUser user;
    private final Journal journal;
    private final LegalTime time;

    CollectionController(
            CollectionRegister register, Agencies agencies, CurrentUser user, Journal journal, LegalTime time) {
        this.register = register;
        this.agencies = agencies;
        this.user = user;
        this.journal = journal;
        this.time = time;
    }

    /** Without days, today; {@code way} WINDOW leaves out what went by mail or electronically. */
    record Query(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to,

            @Nullable UUID agency,
            @Nullable UUID window,
            @Nullable String way) {}

    private CollectionRegister.Filter filter(Query query) {
        var officer = user.officer();
        LocalDate from = query.from() == null ? time.today() : query.from();
        LocalDate to = query.to() == null || query.to().isBefore(from) ? from : query.to();
        if (from.plusDays(LONGEST).isBefore(to)) {
            throw new RuleBroken("case.collections.period");
        }
        return new CollectionRegister.Filter(
                from,
                to,
                CaseRights.seesWholeHall(officer) ? query.agency() : officer.agencyId(),
                query.window(),
                "WINDOW".equals(query.way()));
    }

    @GetMapping("/desk/collections")
    String page(@ModelAttribute Query query, Model model) {
        var filter = filter(query);
        var lines = register.page(filter, MOST + 1);
        boolean all = CaseRights.seesWholeHall(user.officer());
        model.addAttribute("filter", filter);
        model.addAttribute("lines", lines.stream().limit(MOST).toList());
        model.addAttribute("more", lines.size() > MOST);
        model.addAttribute("agencies", all ? agencies.all() : List.of());
        model.addAttribute("windows", agencies.windows());
        return "cases/collection/register";
    }

    @GetMapping("/desk/collections.csv")
    void csv(@ModelAttribute Query query, HttpServletResponse response) throws IOException {
        var filter = taken(query, TableFile.CSV, "csv", response);
        TableFile.csv(CollectionLine.HEADING, rows(filter), response.getOutputStream());
    }

    @GetMapping("/desk/collections.xlsx")
    void xlsx(@ModelAttribute Query query, HttpServletResponse response) throws IOException {
        var filter = taken(query, TableFile.XLSX, "xlsx", response);
        TableFile.xlsx("领证签收簿", CollectionLine.HEADING, rows(filter), response.getOutputStream());
    }

    private TableFile.Rows rows(CollectionRegister.Filter filter) {
        int[] number = {0};
        return row -> register.forEach(filter, line -> row.accept(line.cells(++number[0])));
    }

    /** Names leave the product with the file; who took it is in the journal. */
    private CollectionRegister.Filter taken(Query query, String type, String ending, HttpServletResponse response) {
        var filter = filter(query);
        var officer = user.officer();
        journal.recordApart(Entry.of(
                        officer.actor(),
                        "COLLECTIONS_EXPORTED",
                        new Subject("agency", officer.agencyId().toString()),
                        time.now())
                .with("from", filter.from().toString())
                .with("to", filter.to().toString()));
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"collections-" + filter.from() + "-" + filter.to() + "." + ending + "\"");
        return filter;
    }
}
