package org.tongyuan.cases.joint;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.act.AcceptCase;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/**
 * The one acceptance: accepts every branch that waits for it, for all agencies at once. A branch whose materials are incomplete is left
 * as it is, gets its correction notice from its own agency, and holds up none of the others.
 */
@UseCase
@LegalBasis("行政许可法, art. 26(2)")
class AcceptJoint {

    private final JointCases joints;
    private final Cases cases;
    private final AcceptCase accept;
    private final Journal journal;
    private final LegalTime time;

    AcceptJoint(JointCases joints, Cases cases, AcceptCase accept, Journal journal, LegalTime time) {
        this.joints = joints;
        this.cases = cases;
        this.accept = accept;
        this.journal = journal;
        this.time = time;
    }

    /** Which branches were accepted, and which lack something; by the names of their items. */
    record Result(List<String> accepted, List<String> incomplete) {}

    @Transactional
    Result accept(String number, SignedIn who) {
        var joint = joints.require(number);
        var accepted = new ArrayList<String>();
        var incomplete = new ArrayList<String>();
        for (Branch branch : joint.branches()) {
            if (branch.state() != CaseState.SUBMITTED) {
                continue;
            }
            if (cases.require(branch.caseId()).checklist().outstanding()) {
                incomplete.add(branch.itemName());
            } else {
                accept.accept(branch.number(), null, List.of(), who);
                accepted.add(branch.itemName());
            }
        }
        if (accepted.isEmpty()) {
            throw new RuleBroken(
                    incomplete.isEmpty() ? "case.joint.nothing-to-accept" : "case.joint.incomplete",
                    String.join("、", incomplete));
        }
        journal.record(Entry.of(
                        who.actor(),
                        "JOINT_ACCEPTANCE",
                        new Subject("joint-case", joint.head().id().toString()),
                        time.now())
                .with("accepted", Integer.toString(accepted.size()))
                .with("incomplete", Integer.toString(incomplete.size())));
        return new Result(List.copyOf(accepted), List.copyOf(incomplete));
    }
}
