package org.tongyuan.cases.joint;

import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.calendar.CalendarChanged;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.cases.record.BranchChanged;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;

/**
 * Brings a joint case up to its branches, in the transaction of the act that changed one. The joint case's row is locked before the
 * branches are read: of two agencies that finish at the same instant the second sees what the first has done, and makes the one joint
 * decision. Cases are always locked before their joint case, never after.
 */
@UseCase
class FollowBranches {

    private static final Logger log = LoggerFactory.getLogger(FollowBranches.class);
    private static final Actor BRANCHES = Actor.system("branches");

    private final JointCases joints;
    private final JointLetter letter;
    private final TimeLimits limits;
    private final Calendars calendars;
    private final Journal journal;
    private final LegalTime time;

    FollowBranches(
            JointCases joints,
            JointLetter letter,
            TimeLimits limits,
            Calendars calendars,
            Journal journal,
            LegalTime time) {
        this.joints = joints;
        this.letter = letter;
        this.limits = limits;
        this.calendars = calendars;
        this.journal = journal;
        this.time = time;
    }

    @EventListener
    @Transactional
    @LegalBasis("行政许可法, art. 26")
    public void follow(BranchChanged changed) {
        UUID joint = changed.now().head().jointId();
        if (joint == null || changed.before() == null) {
            return; // just begun: SubmitJoint adds it in its place
        }
        var was = Branch.of(0, changed.before());
        var is = Branch.of(0, changed.now());
        if (is.equals(was)) {
            return;
        }
        joints.change(is);
        if (!is.saysTheSame(was)) {
            follow(joint, is.caseId(), Branch.turnedOn(changed.now(), changed.on()));
        }
    }

    private void follow(UUID joint, UUID caseId, LocalDate on) {
        var before = joints.lock(joint);
        var branch = before.branches().stream()
                .filter(b -> b.caseId().equals(caseId))
                .findFirst()
                .orElseThrow();
        var now = before.follow(
                branch, on, limits, calendars.forRegion(before.head().regionCode()));
        if (now.state() == JointCase.State.DECIDED && before.state().isOpen()) {
            now = letter.tell(now);
        }
        if (!now.equals(before)) {
            joints.save(now);
        }
        if (now.state() != before.state()) {
            journal.record(Entry.of(
                            BRANCHES,
                            "JOINT_" + now.state().name(),
                            new Subject("joint-case", joint.toString()),
                            time.now())
                    .with("number", now.head().number())
                    .with("branches", Integer.toString(now.branches().size())));
        }
    }

    /** The days of a year became known, or other than they were. */
    @EventListener
    @Transactional
    public void recompute(CalendarChanged changed) {
        int moved = 0;
        for (UUID id : joints.running()) {
            var before = joints.lock(id);
            var now = before.on(calendars.forRegion(before.head().regionCode()));
            if (!now.equals(before)) {
                joints.save(now);
                moved++;
            }
        }
        if (moved > 0) {
            log.info("{} joint cases have other days by the calendar of {}", moved, changed.year());
        }
    }
}
