package org.tongyuan.cases.joint;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.application.Trays;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Hands a draft in, once: whoever clicks again waits for the first click and gets the same joint case. */
@UseCase
class SubmitJointDraft {

    private final JointDrafts drafts;
    private final Journeys journeys;
    private final Trays trays;
    private final SubmitJoint submit;
    private final LegalTime time;

    SubmitJointDraft(JointDrafts drafts, Journeys journeys, Trays trays, SubmitJoint submit, LegalTime time) {
        this.drafts = drafts;
        this.journeys = journeys;
        this.trays = trays;
        this.submit = submit;
        this.time = time;
    }

    @Transactional
    String submit(UUID id, SignedIn.Citizen who) {
        var draft = drafts.lock(id, who);
        if (draft.jointNumber() != null) {
            return draft.jointNumber();
        }
        if (!draft.formDone()) {
            throw new RuleBroken("case.joint.draft-unfinished");
        }
        var journey = journeys.find(draft.journey()).orElseThrow(() -> new NotFound("journey " + draft.journey()));
        var files = trays.of(id).stream()
                .map(f -> new NewCase.Given(f.material(), f.file().id(), f.name()))
                .toList();
        String number = submit.submit(
                journey,
                new SubmitJoint.Application(
                        new NewCase.Who.Known(draft.applicantId()), Channel.WEB, draft.answers(), files),
                who);
        trays.empty(id, time.now());
        drafts.submitted(draft, number);
        return number;
    }
}
