package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.CalendarMissing;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.PauseGround;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/** The hearing of a licence case, with all its times and people. */
@LegalBasis("行政许可法, art. 46")
@LegalBasis("行政许可法, art. 47")
@LegalBasis("行政许可法, art. 48")
public final class Hearings {

    private final Case file;
    private final CaseLaw law;
    private final By by;

    public Hearings(Case file, CaseLaw law, By by) {
        this.file = file;
        this.law = law;
        this.by = by;
    }

    /** Tells the right to a hearing; one of the agency's own motion needs no request. */
    public void tell(boolean ownMotion) {
        var to = file.next(Act.TELL_HEARING, by);
        var now = file.now();
        if (now.proceedings().hearing() != null) {
            throw new RuleBroken("case.hearing.told-already");
        }
        file.proceedings(now.proceedings().with(Hearing.told(ownMotion, by.on())));
        if (ownMotion) {
            hold(now.clocks(), "依职权举行听证");
        } else {
            file.clocks(ClockRules.started(
                    now.clocks(), ClockKind.HEARING_REQUEST, "LIC_HEARING_REQUEST", law, by.on(), "告知听证权利"));
        }
        file.become(to, Act.TELL_HEARING, by, ownMotion ? "依职权举行" : null);
    }

    /** Asked for within five days: the hearing is to be held within twenty, and its time is not counted. */
    public void request() {
        var to = file.next(Act.REQUEST_HEARING, by);
        var hearing = awaitingRequest();
        var now = file.now();
        if (now.clocks().lapsed(ClockKind.HEARING_REQUEST, by.on())) {
            throw new RuleBroken("case.hearing.request-late");
        }
        file.proceedings(now.proceedings().with(hearing.requested(by.on())));
        hold(now.clocks().stop(ClockKind.HEARING_REQUEST, by.on(), "申请听证"), "收到听证申请");
        file.become(to, Act.REQUEST_HEARING, by, null);
    }

    private void hold(CaseClocks clocks, String why) {
        file.clocks(ClockRules.started(clocks, ClockKind.HEARING_HOLD, "LIC_HEARING_HOLD", law, by.on(), why));
        int days = law.limits().require("LIC_HEARING_HOLD").length();
        new Interruptions(file, law, by)
                .begin(new Interruptions.Announcement(PauseGround.HEARING, null, days, by.on()));
    }

    public void waive() {
        end(Act.WAIVE_HEARING, "放弃听证", null);
    }

    /** The five days passed without a request. */
    void lapse() {
        end(Act.LAPSE_HEARING, "逾期未申请听证", "逾期未申请");
    }

    private void end(Act act, String why, @Nullable String note) {
        var to = file.next(act, by);
        var hearing = awaitingRequest();
        var now = file.now();
        file.proceedings(now.proceedings().with(hearing.waived(by.on())));
        file.clocks(now.clocks().stop(ClockKind.HEARING_REQUEST, by.on(), why));
        file.become(to, act, by, note);
    }

    private Hearing awaitingRequest() {
        var hearing = file.now().proceedings().hearing();
        if (hearing == null || !hearing.awaitingRequest()) {
            throw new RuleBroken("case.hearing.no-request");
        }
        return hearing;
    }

    /** Notice of place and time, seven working days before; whoever reviewed the application does not lead it. */
    public void schedule(Hearing.Session session) {
        var to = file.next(Act.SCHEDULE_HEARING, by);
        var hearing = awaitingSession();
        int ahead = law.limits().require("LIC_HEARING_NOTICE").length();
        var day = session.at().toLocalDate();
        if (!farEnough(day, ahead)) {
            throw new RuleBroken("case.hearing.too-soon", ahead);
        }
        var last = file.now()
                .clocks()
                .of(ClockKind.HEARING_HOLD)
                .map(CaseClock::dueOn)
                .orElse(null);
        if (last != null && day.isAfter(last)) {
            throw new RuleBroken("case.hearing.too-late", last);
        }
        boolean reviewed =
                file.now().steps().all().stream().anyMatch(step -> Objects.equals(session.chair(), step.doneBy()));
        if (reviewed || session.chair().equals(by.name()) || session.chair().equals(session.clerk())) {
            throw new RuleBroken("case.hearing.chair", session.chair());
        }
        file.proceedings(file.now().proceedings().with(hearing.scheduled(by.on(), session)));
        file.become(to, Act.SCHEDULE_HEARING, by, session.place());
    }

    private boolean farEnough(LocalDate day, int ahead) {
        try {
            return day.isAfter(by.on()) && law.calendar().workingDaysBetween(by.on(), day) >= ahead;
        } catch (CalendarMissing unknown) {
            // Beyond the known years: two natural days for one working day are always enough.
            return !day.isBefore(by.on().plusDays(2L * ahead));
        }
    }

    /** The record, signed by those who took part: the decision rests on it. */
    public void hold(String signedBy, String minutes) {
        var to = file.next(Act.HOLD_HEARING, by);
        var hearing = awaitingSession();
        var at = hearing.scheduledFor();
        if (at == null) {
            throw new RuleBroken("case.hearing.not-announced");
        }
        if (by.on().isBefore(at.toLocalDate())) {
            throw new RuleBroken("case.hearing.before-its-day", at.toLocalDate());
        }
        file.proceedings(file.now().proceedings().with(hearing.held(by.on(), signedBy, minutes)));
        file.clocks(file.now().clocks().stop(ClockKind.HEARING_HOLD, by.on(), "举行听证"));
        new Interruptions(file, law, by).finishHearing("听证结束");
        file.become(to, Act.HOLD_HEARING, by, null);
    }

    private Hearing awaitingSession() {
        var hearing = file.now().proceedings().hearing();
        if (hearing == null || !hearing.awaitingSession()) {
            throw new RuleBroken("case.hearing.none-due");
        }
        return hearing;
    }
}
