package org.tongyuan.cases.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.RuleBroken;

/** The steps of a case: completed one by one or side by side, and gone back to when something was overlooked. */
public final class Review {

    private final Case file;
    private final CaseLaw law;
    private final By by;

    public Review(Case file, CaseLaw law, By by) {
        this.file = file;
        this.law = law;
        this.by = by;
    }

    void complete(String key, boolean agreed, @Nullable String opinion) {
        var to = file.next(Act.COMPLETE_STEP, by);
        var steps = file.now().steps();
        var step = steps.require(key);
        if (!step.open()) {
            throw new RuleBroken("case.step.not-open", step.name(), step.state().label());
        }
        if (!agreed && (opinion == null || opinion.isBlank())) {
            throw new RuleBroken("case.step.opinion-missing", step.name());
        }
        var after = steps.done(step.done(by.on(), by.signature(), agreed, opinion));
        var clocks = file.now().clocks();
        for (CaseStep was : steps.open()) {
            if (!after.open().contains(was)) {
                clocks = clocks.stop(was.clockKey(), by.on(), was.name());
            }
        }
        file.clocks(clocks);
        file.steps(after);
        open(file, law, by.on());
        file.become(to, Act.COMPLETE_STEP, by, step.name() + (agreed ? "：同意" : "：不同意"));
    }

    /** Reopens an earlier stage; what was done from there on is done again. The case's own limits run on. */
    public void sendBack(String key, String reason) {
        var to = file.next(Act.SEND_BACK, by);
        var steps = file.now().steps();
        var step = steps.require(key);
        if (step.state() != CaseStep.State.DONE) {
            throw new RuleBroken("case.return.not-done", step.name());
        }
        if (file.now().paused()) {
            throw new RuleBroken("case.return.paused");
        }
        var clocks = file.now().clocks();
        for (CaseStep open : steps.open()) {
            clocks = clocks.stop(open.clockKey(), by.on(), "退回“" + step.name() + "”");
        }
        file.clocks(clocks);
        file.steps(steps.reopenedFrom(step.stage()));
        open(file, law, by.on());
        file.become(to, Act.SEND_BACK, by, step.name() + "：" + reason);
    }

    /** Opens the next stage when the one before it is done; a step that opens during a special procedure stands still at once. */
    static void open(Case file, CaseLaw law, LocalDate on) {
        var before = file.now().steps().open();
        var steps = file.now().steps().opened(on);
        var clocks = file.now().clocks();
        var pauses = file.now().proceedings().specials().stream()
                .filter(SpecialProcedure::running)
                .toList();
        for (CaseStep step : steps.open()) {
            if (!before.contains(step)) {
                clocks = ClockRules.onStep(clocks, step, law, on);
                for (var pause : pauses) {
                    clocks = clocks.pause(step.clockKey(), on, pause.words(), law.calendar());
                }
            }
        }
        file.steps(steps);
        file.clocks(clocks);
    }
}
