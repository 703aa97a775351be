package org.tongyuan.cases.joint;

import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/**
 * Extends the limit of a joint case, with the approval of the head of the government, and tells the applicant the reason. The limits of
 * its branches stay as they are: each agency extends its own.
 */
@UseCase
@LegalBasis("行政许可法, art. 42(2)")
class ExtendJoint {

    private final JointCases joints;
    private final JointLetter letter;
    private final CaseRights rights;
    private final TimeLimits limits;
    private final Calendars calendars;
    private final Journal journal;
    private final LegalTime time;

    ExtendJoint(
            JointCases joints,
            JointLetter letter,
            CaseRights rights,
            TimeLimits limits,
            Calendars calendars,
            Journal journal,
            LegalTime time) {
        this.joints = joints;
        this.letter = letter;
        this.rights = rights;
        this.limits = limits;
        this.calendars = calendars;
        this.journal = journal;
        this.time = time;
    }

    /** Whether it is for this person to approve: the head of the government of the region, or the hall's own application. */
    boolean isFor(SignedIn who, JointCase joint) {
        return switch (who) {
            case SignedIn.Officer officer -> rights.leads(officer, joint.head().regionCode());
            case SignedIn.Application application -> application.agencyId() == null;
            case SignedIn.Citizen citizen -> false;
        };
    }

    @Transactional
    void extend(String number, int days, String reason, SignedIn who) {
        var joint = joints.lock(joints.require(number).head().id());
        if (!isFor(who, joint)) {
            throw new RuleBroken("case.extend.government");
        }
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new RuleBroken("case.extend.reason-missing");
        }
        var longer = joint.extended(
                days,
                time.today(),
                why,
                limits,
                calendars.forRegion(joint.head().regionCode()));
        letter.tellExtended(longer, days, why, time.today());
        joints.save(longer);
        journal.record(Entry.of(who.actor(), "JOINT_EXTENDED", JointLetter.subject(joint), time.now())
                .with("number", joint.head().number())
                .with("days", Integer.toString(days))
                .with("dueOn", String.valueOf(longer.dueOn())));
    }
}
