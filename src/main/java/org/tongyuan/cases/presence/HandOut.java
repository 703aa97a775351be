package org.tongyuan.cases.presence;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.DeliverResult;
import org.tongyuan.cases.record.CaseHead;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.UseCase;

/** Hands a result out at the window, to the applicant or to whom they sent, and writes down to whom. */
@UseCase
@LegalBasis("行政许可法, art. 44")
public class HandOut {

    private final DeliverResult deliver;
    private final RecordPresence presence;

    HandOut(DeliverResult deliver, RecordPresence presence) {
        this.deliver = deliver;
        this.presence = presence;
    }

    @Transactional
    public void handOut(
            CaseHead head,
            @Nullable Integer seen,
            DeliverResult.Handover handover,
            Attendee who,
            SignedIn.Officer officer) {
        deliver.deliver(head.number(), seen, handover, officer);
        presence.record(head.id(), head.number(), head.applicantId(), Occasion.COLLECTION, who, officer);
    }
}
