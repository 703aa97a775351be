package org.tongyuan.complaints.complaint;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.CalendarChanged;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.complaints.complaint.Complaint.Answer;
import org.tongyuan.complaints.complaint.Complaint.Measure;
import org.tongyuan.complaints.complaint.ComplaintActs.Who;
import org.tongyuan.complaints.complaint.ComplaintLetters.Notice;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.web.Dates;

/** What the supervising agency does: take it up or not, find out, answer, order measures, and see them carried out. */
@UseCase
class HandleComplaint {

    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final ComplaintActs acts;
    private final ComplaintLetters letters;
    private final Dates dates;

    HandleComplaint(
            Complaints complaints, ComplaintDesk desk, ComplaintActs acts, ComplaintLetters letters, Dates dates) {
        this.complaints = complaints;
        this.desk = desk;
        this.acts = acts;
        this.letters = letters;
        this.dates = dates;
    }

    @Transactional
    void accept(String number, SignedIn.Officer officer) {
        var before = locked(number, officer);
        LocalDate today = acts.time().today();
        var clock = DatedClock.start(
                desk.limit("COMPLAINT_ANSWER"),
                today,
                "受理",
                desk.calendar(before.head().regionCode()));
        var now = before.accepted(today, clock);
        var facts = new LinkedHashMap<String, String>();
        if (clock.dueOn() != null) {
            facts.put("dueOn", dates.day(clock.dueOn()));
        }
        letters.tell(now, Notice.ACCEPTED, facts, today);
        acts.save("COMPLAINT_ACCEPTED", now, Who.of(officer), Map.of());
        desk.tellComplainant(now, "已受理您的" + now.head().kind().label());
    }

    @Transactional
    void refuse(String number, String reason, SignedIn.Officer officer) {
        var before = locked(number, officer);
        mustSay(reason, "complaint.reason");
        LocalDate today = acts.time().today();
        var now = before.refused(reason, today);
        letters.tell(now, Notice.REFUSED, Map.of("reason", reason), today);
        acts.save("COMPLAINT_REFUSED", now, Who.of(officer), Map.of());
        desk.tellComplainant(now, "没有受理您的" + now.head().kind().label());
    }

    /** An answer after the day is still an answer; that it was late is seen. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 47")
    void answer(String number, Finding finding, String text, List<Measure> measures, SignedIn.Officer officer) {
        var before = locked(number, officer);
        mustSay(text, "complaint.answer");
        LocalDate today = today();
        if (measures.stream().anyMatch(m -> m.untilOn() != null && m.untilOn().isBefore(today))) {
            throw new RuleBroken("complaint.until");
        }
        var now = before.answered(new Answer(finding, text, today), measures);
        var facts = new LinkedHashMap<String, String>();
        facts.put("finding", finding.label());
        facts.put("answer", text);
        if (!measures.isEmpty()) {
            facts.put(
                    "measures",
                    measures.stream().map(m -> m.kind().label()).distinct().collect(Collectors.joining("、")) + "。");
        }
        letters.tell(now, Notice.ANSWERED, facts, today);
        measures.forEach(m -> letters.order(now, m, today));
        acts.save(
                "COMPLAINT_ANSWERED",
                now,
                Who.of(officer),
                Map.of("finding", finding.name(), "measures", String.valueOf(measures.size())));
        desk.tellComplainant(now, "已答复您的" + now.head().kind().label());
    }

    /** That a measure was carried out, with what shows it. */
    @Transactional
    void done(String number, UUID measure, String evidence, SignedIn.Officer officer) {
        var before = locked(number, officer);
        mustSay(evidence, "complaint.evidence");
        var now = before.done(measure, evidence, acts.time().today());
        acts.save("COMPLAINT_MEASURE_DONE", now, Who.of(officer), Map.of("measure", measure.toString()));
    }

    LocalDate today() {
        return acts.time().today();
    }

    private Complaint locked(String number, SignedIn.Officer officer) {
        var before = complaints.lock(number);
        desk.mustHandle(officer, before);
        return before;
    }

    private static void mustSay(String text, String message) {
        if (text.isBlank()) {
            throw new RuleBroken(message);
        }
    }

    /** Days count anew on a calendar that changed. */
    @EventListener
    @Transactional
    public void changed(CalendarChanged event) {
        for (UUID id : complaints.running()) {
            var before = complaints.lock(id);
            var calendar = desk.calendar(before.head().regionCode());
            var accept = before.accept().on(calendar);
            var kept = before.answer();
            var answer = kept == null ? null : kept.on(calendar);
            boolean moved = !Objects.equals(accept.dueOn(), before.accept().dueOn())
                    || (answer != null && kept != null && !Objects.equals(answer.dueOn(), kept.dueOn()));
            if (moved) {
                acts.save(
                        "COMPLAINT_CLOCKS_COMPUTED",
                        before.timed(accept, answer),
                        Who.CALENDAR,
                        Map.of("year", String.valueOf(event.year())));
            }
        }
    }
}
