package org.tongyuan.cases.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.handover.HandOver.Direction;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The hand-overs of a day or period: what waits to be taken, and a sheet for the whole day to sign. */
@Controller
class HandOverListController {

    private static final int MOST = 300;

    private final HandOverPages pages;
    private final Agencies agencies;
    private final LegalTime time;

    HandOverListController(HandOverPages pages, Agencies agencies, LegalTime time) {
        this.pages = pages;
        this.agencies = agencies;
        this.time = time;
    }

    /** The filters as they stand in the URL; without days, today. */
    record Query(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to,

            @Nullable UUID agency,
            @Nullable Direction direction,
            @Nullable Boolean waiting) {}

    @GetMapping("/desk/hand-overs")
    @Requires(Permission.CASE_READ)
    String list(@ModelAttribute Query query, Model model) {
        var officer = pages.officer();
        boolean all = CaseRights.seesWholeHall(officer);
        LocalDate from = query.from() == null ? time.today() : query.from();
        LocalDate to = query.to() == null || query.to().isBefore(from) ? from : query.to();
        boolean waiting = Boolean.TRUE.equals(query.waiting());
        var filter =
                new HandOvers.Filter(from, to, all ? query.agency() : officer.agencyId(), query.direction(), waiting);
        var sheets = pages.list(filter, MOST + 1);
        model.addAttribute("filter", filter);
        model.addAttribute("sheets", sheets.stream().limit(MOST).toList());
        model.addAttribute("more", sheets.size() > MOST);
        model.addAttribute("directions", Direction.values());
        model.addAttribute("agencies", all ? agencies.all() : List.of());
        return "cases/handover/list";
    }
}
