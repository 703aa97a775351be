package org.tongyuan.cases.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.PauseGround;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

/** What moves the due date of a case: special procedures whose time is not counted, and the one extension. */
public final class Interruptions {

    private final Case file;
    private final CaseLaw law;
    private final By by;

    public Interruptions(Case file, CaseLaw law, By by) {
        this.file = file;
        this.law = law;
        this.by = by;
    }

    /** A special procedure as the officer announces it; {@code days} working days, told in writing on {@code toldOn}. */
    public record Announcement(PauseGround ground, @Nullable String basis, int days, LocalDate toldOn) {}

    /** Stops the decision's clocks from the day the written notice was served: without it no time is excluded. */
    @LegalBasis("行政许可法, art. 45")
    public void pause(Announcement as) {
        var to = file.next(Act.PAUSE, by);
        if (as.ground() == PauseGround.HEARING) {
            throw new RuleBroken("case.pause.hearing");
        }
        check(as, file.now());
        begin(as);
        file.become(to, Act.PAUSE, by, as.ground().label() + "，预计" + as.days() + "个工作日");
    }

    /** Also the way in which a hearing stops the clocks: nothing else that runs or has passed takes the right to it away. */
    void begin(Announcement as) {
        var now = file.now();
        var special = new SpecialProcedure(
                now.proceedings().specials().size() + 1,
                as.ground(),
                as.basis(),
                as.days(),
                as.toldOn(),
                startOf(as),
                null,
                null);
        file.proceedings(now.proceedings().with(special));
        file.clocks(now.clocks().pause(special.startedOn(), special.words(), law.calendar()));
    }

    /** What is recorded late counts from the day on which the notice is proved to have been served. */
    private LocalDate startOf(Announcement as) {
        return as.toldOn().isAfter(by.on()) ? as.toldOn() : by.on();
    }

    private void check(Announcement as, CaseSnapshot now) {
        if (now.paused()) {
            throw new RuleBroken("case.pause.already");
        }
        boolean cited = as.basis() != null && !as.basis().isBlank();
        boolean needsLaw = as.ground() == PauseGround.SPECIAL_LAW || now.head().profile() != ProcedureProfile.LICENCE;
        if (needsLaw && !cited) {
            throw new RuleBroken("case.pause.basis-missing");
        }
        if (as.days() < 1) {
            throw new RuleBroken("case.pause.days");
        }
        var last = by.late() == null ? by.on() : LegalTime.dateOf(by.late().recorded());
        if (as.toldOn().isAfter(last)) {
            throw new RuleBroken("case.pause.told-later");
        }
        var statutory = now.clocks().of(ClockKind.STATUTORY);
        if (statutory.isPresent() && statutory.get().lateOn(startOf(as))) {
            throw new RuleBroken(
                    "case.pause.late", String.valueOf(statutory.get().dueOn()));
        }
    }

    /** The result came: what was left of every clock runs on. */
    public void resume(String outcome) {
        var to = file.next(Act.RESUME, by);
        var special = file.now().proceedings().resumable();
        if (special.isEmpty()) {
            throw new RuleBroken(file.now().paused() ? "case.resume.hearing" : "case.resume.not-paused");
        }
        finish(special.get(), outcome);
        file.become(to, Act.RESUME, by, outcome);
    }

    /** The hearing was held. */
    void finishHearing(String outcome) {
        file.now().proceedings().specials().stream()
                .filter(s -> s.running() && s.ground() == PauseGround.HEARING)
                .findFirst()
                .ifPresent(hearing -> finish(hearing, outcome));
    }

    private void finish(SpecialProcedure special, String outcome) {
        var now = file.now();
        file.proceedings(
                now.proceedings().specials(s -> s.number() == special.number() ? s.ended(by.on(), outcome) : s));
        file.clocks(now.clocks().resume(by.on(), special.words() + "结束", law.calendar()));
    }

    /**
     * Extends the statutory limit once, before it has passed: by at most LIC_DECIDE_EXTENSION, handled jointly by LIC_JOINT_EXTENSION.
     * The promise is not extended: passing it still owes a reason.
     */
    @LegalBasis("行政许可法, art. 42")
    public void extend(int days, String reason) {
        var to = file.next(Act.EXTEND, by);
        var now = file.now();
        if (now.proceedings().extension() != null) {
            throw new RuleBroken("case.extend.twice");
        }
        int longest = law.limits()
                .require(law.item().terms().joint() ? "LIC_JOINT_EXTENSION" : "LIC_DECIDE_EXTENSION")
                .length();
        if (days < 1 || days > longest) {
            throw new RuleBroken("case.extend.days", longest);
        }
        var statutory = now.clocks()
                .of(ClockKind.STATUTORY)
                .filter(CaseClock::running)
                .orElseThrow(() -> new RuleBroken("case.extend.no-limit"));
        // A special law that counts in natural days or months has its own rule of extension.
        if (statutory.clock().kind() != DayKind.WORKING) {
            throw new RuleBroken("case.extend.special-law");
        }
        if (statutory.lateOn(by.on())) {
            throw new RuleBroken("case.extend.late", String.valueOf(statutory.dueOn()));
        }
        var signature = by.signature();
        file.proceedings(
                now.proceedings().with(new Extension(days, reason, signature == null ? "" : signature, by.on())));
        file.clocks(now.clocks().extend(ClockKind.STATUTORY, days, by.on(), reason, law.calendar()));
        file.become(to, Act.EXTEND, by, "延长" + days + "个工作日：" + reason);
    }
}
