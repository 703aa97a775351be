package org.tongyuan.cases.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.opinion.Opinion;
import org.tongyuan.cases.opinion.Opinions;
import org.tongyuan.cases.record.ActRow;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.web.Dates;

/** What happened in a case as the desk sees it: its acts and what other agencies were asked; the applicant's own list has no such requests. */
@Component
class CaseTimeline {

    private final Cases cases;
    private final Opinions opinions;
    private final Dates dates;

    CaseTimeline(Cases cases, Opinions opinions, Dates dates) {
        this.cases = cases;
        this.opinions = opinions;
        this.dates = dates;
    }

    private record Happened(Instant at, CasePage.Event event) {}

    /** The latest first. Acts keep the order of the history, also where one was recorded late. */
    List<CasePage.Event> of(CaseSnapshot c) {
        var between = opinions(c);
        var all = new ArrayList<CasePage.Event>();
        int told = 0;
        for (ActRow row : cases.history(c.head().id())) {
            while (told < between.size() && between.get(told).at().isBefore(row.occurred())) {
                all.add(between.get(told++).event());
            }
            all.add(event(row));
        }
        between.stream().skip(told).map(Happened::event).forEach(all::add);
        return all.reversed();
    }

    private CasePage.Event event(ActRow row) {
        String who = row.actor().kind() == Actor.Kind.CITIZEN
                ? "申请人"
                : (row.actor().kind() == Actor.Kind.SYSTEM ? "系统（依法自动）" : String.valueOf(row.actorName()));
        String signed = row.inPlaceOf() == null ? who : row.inPlaceOf() + "（由" + who + "代）";
        return new CasePage.Event(
                dates.time(row.occurred()) + " · " + signed,
                row.act().label() + "（" + row.to().label() + "）",
                noteOf(row));
    }

    private @Nullable String noteOf(ActRow row) {
        var late = row.late();
        if (late == null) {
            return row.note();
        }
        String recorded = "补录于" + dates.time(late.recorded()) + "：" + late.reason() + "；依据：" + late.evidence();
        return row.note() == null ? recorded : row.note() + "（" + recorded + "）";
    }

    private List<Happened> opinions(CaseSnapshot c) {
        var all = new ArrayList<Happened>();
        for (Opinion o : opinions.of(c.head().id())) {
            all.add(happened(o.asked(), "征求意见（" + o.agency() + "）", "答复期限 " + dates.day(o.answerBy())));
            var answer = o.answer();
            if (answer != null) {
                all.add(happened(answer.by(), "答复意见（" + answer.verdict().label() + "）", answered(o, answer)));
            }
            var withdrawn = o.withdrawn();
            if (withdrawn != null) {
                all.add(happened(withdrawn, "撤回征求意见（" + o.agency() + "）", null));
            }
        }
        all.sort(Comparator.comparing(Happened::at));
        return all;
    }

    private String answered(Opinion o, Opinion.Answer answer) {
        String late = LegalTime.dateOf(answer.by().at()).isAfter(o.answerBy()) ? "（逾期答复）" : "";
        return o.agency() + late + (answer.text() == null ? "" : "：" + answer.text());
    }

    private Happened happened(Opinion.Signature by, String title, @Nullable String text) {
        return new Happened(by.at(), new CasePage.Event(dates.time(by.at()) + " · " + by.words(), title, text));
    }
}
