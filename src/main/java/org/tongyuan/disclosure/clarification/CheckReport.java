package org.tongyuan.disclosure.clarification;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.CalendarChanged;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.disclosure.clarification.Clarification.Finding;
import org.tongyuan.disclosure.clarification.ClarificationActs.Who;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Checks what was reported: false, incomplete, accurate, or a matter of another agency. */
@UseCase
class CheckReport {

    private final Clarifications clarifications;
    private final ClarificationDesk desk;
    private final ClarificationActs acts;

    CheckReport(Clarifications clarifications, ClarificationDesk desk, ClarificationActs acts) {
        this.clarifications = clarifications;
        this.desk = desk;
        this.acts = acts;
    }

    /** {@code passTo} is the agency whose matter it is, null when none here has it. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 6")
    void conclude(String number, Finding finding, String reason, @Nullable UUID passTo, SignedIn.Officer officer) {
        var before = clarifications.lock(number);
        desk.mustHandle(officer, before);
        if (reason.isBlank()) {
            throw new RuleBroken("disclosure.clarification.reason");
        }
        if (finding == Finding.NOT_OURS && passTo != null) {
            passOn(before, passTo, reason, officer);
            return;
        }
        var now = before.found(finding, reason, acts.today());
        acts.save("CLARIFICATION_CHECKED", now, Who.of(officer), reason, Map.of("finding", finding.name()));
        if (!now.state().isOpen()) {
            desk.tellReporter(now, finding == Finding.TRUE ? "核查结果：信息准确、完整" : "您反映的问题不属于本地区行政机关职责");
        }
    }

    private void passOn(Clarification before, UUID passTo, String reason, SignedIn.Officer officer) {
        if (passTo.equals(before.agencyId()) || desk.answering().stream().noneMatch(a -> a.id().equals(passTo))) {
            throw new RuleBroken("disclosure.clarification.pass");
        }
        String region = desk.regionOf(passTo);
        var anew = DatedClock.start(desk.limit(), acts.today(), "移交有职责的机关", desk.calendar(region));
        var now = before.passedOn(passTo, anew);
        acts.save("CLARIFICATION_PASSED_ON", now, Who.of(officer), reason, Map.of());
        desk.tellOffice(now, "移交来的信息问题反映");
        desk.tellReporter(now, "您反映的问题已移交有职责的机关核查");
    }

    /** Days count anew on a calendar that changed. */
    @EventListener
    @Transactional
    public void changed(CalendarChanged event) {
        for (UUID id : clarifications.open()) {
            var before = clarifications.lock(id);
            var clock = before.clock().on(desk.calendar(before.head().regionCode()));
            if (!clock.equals(before.clock())) {
                acts.save(
                        "CLARIFICATION_DATE_COMPUTED",
                        before.timed(clock),
                        Who.CALENDAR,
                        event.year() + " 年工作日历",
                        Map.of("due", String.valueOf(clock.dueOn())));
            }
        }
    }
}
