package org.tongyuan.disclosure.coverage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongyuan.disclosure.catalogue.EntryWords;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.disclosure.catalogue.TermsForm;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;

/** What the desk shows of a duty and of what the board counts. */
@Component
class DutyPages {

    private final Coverage coverage;
    private final DutyRows rows;
    private final DutyRecords records;
    private final EntryWords words;
    private final Publishers publishers;
    private final LegalTime time;

    DutyPages(
            Coverage coverage,
            DutyRows rows,
            DutyRecords records,
            EntryWords words,
            Publishers publishers,
            LegalTime time) {
        this.coverage = coverage;
        this.rows = rows;
        this.records = records;
        this.words = words;
        this.publishers = publishers;
        this.time = time;
    }

    Map<String, String> typed(UUID agency, String category) {
        var row = rows.find(agency, category).orElseThrow(() -> new NotFound("duty " + category));
        var typed = new LinkedHashMap<>(TermsForm.typed(row.said()));
        typed.put("from", row.since().toString());
        return typed;
    }

    void whole(UUID agency, String category, Model model) {
        one(agency, l -> l.duty().entry() == null && l.duty().category().equals(category), model);
    }

    void entry(UUID agency, UUID entry, Model model) {
        one(agency, l -> entry.equals(l.duty().entry()), model);
    }

    private void one(UUID agency, Predicate<Coverage.Line> which, Model model) {
        var line = coverage.of(agency, time.today()).stream()
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new NotFound("duty of " + agency));
        model.addAttribute("agency", publishers.require(agency));
        model.addAttribute("line", line);
        model.addAttribute("duty", line.duty());
        model.addAttribute("rows", words.rows(line.duty().terms()));
        model.addAttribute("dates", line.dates().reversed());
        model.addAttribute("records", records.newest(line.duty()));
    }

    void figure(UUID agency, Figure figure, Model model) {
        LocalDate today = time.today();
        var lines = coverage.of(agency, today);
        model.addAttribute("agency", publishers.require(agency));
        model.addAttribute("figure", figure);
        model.addAttribute(
                "lines",
                switch (figure) {
                    case SHOULD -> lines;
                    case HAS -> lines.stream().filter(Coverage.Line::has).toList();
                    case MISSING -> lines.stream().filter(l -> !l.has()).toList();
                    case MISSED ->
                        lines.stream().filter(l -> !l.missed().isEmpty()).toList();
                    case OVERDUE, LATE -> List.<Coverage.Line>of();
                });
        model.addAttribute(
                "records",
                switch (figure) {
                    case OVERDUE -> coverage.overdue(agency, today);
                    case LATE -> coverage.late(agency, today);
                    default -> List.<Coverage.LateRecord>of();
                });
    }
}
