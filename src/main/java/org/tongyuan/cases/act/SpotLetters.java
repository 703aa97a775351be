package org.tongyuan.cases.act;

import java.util.Iterator;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.ActRow;
import org.tongyuan.cases.record.By;
import org.tongyuan.cases.record.Case;
import org.tongyuan.cases.record.CaseLaw;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.CaseStep;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.items.ItemVersion;

/** Letters and journal entries of a case that went through all its acts at once. */
@Component
class SpotLetters {

    private final CaseLetters letters;
    private final IntakeFrame frame;

    SpotLetters(CaseLetters letters, IntakeFrame frame) {
        this.letters = letters;
        this.frame = frame;
    }

    CaseLaw law(ItemVersion item) {
        return frame.law(item);
    }

    By by(SignedIn who) {
        return frame.by(who);
    }

    /** In the order of the acts; every entry carries the same seal, since all rows are written with the first. */
    void issue(Case file, CaseLaw law, By by, String progressCode) {
        var now = file.now();
        var done = done(now);
        for (ActRow row : file.additions().acts()) {
            switch (row.act()) {
                case SUBMIT -> letters.received(now, law, by, progressCode);
                case ACCEPT -> letters.accepted(now, law, by);
                case DECIDE -> letters.decided(now, law, by);
                case DELIVER -> letters.delivered(now, law, by);
                default -> {}
            }
            if (row.act() == Act.SUBMIT) {
                frame.open(file, by);
            } else {
                boolean step = row.act() == Act.COMPLETE_STEP;
                frame.record(file, row.act(), by, step ? Map.of(JournalDetails.STEP, done.next()) : Map.of());
            }
        }
    }

    /** The keys of the steps in the order in which they were done: that of the stages. */
    private static Iterator<String> done(CaseSnapshot c) {
        return c.steps().all().stream()
                .filter(step -> step.state() == CaseStep.State.DONE)
                .map(CaseStep::key)
                .iterator();
    }
}
