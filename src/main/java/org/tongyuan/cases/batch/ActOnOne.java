package org.tongyuan.cases.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.AcceptCase;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.act.CompleteStep;
import org.tongyuan.cases.record.CaseStep;
import org.tongyuan.platform.RuleBroken;

/** Does the act of a batch on one of its cases, through the same use case as its own page does. */
@Component
class ActOnOne {

    private final AcceptCase accept;
    private final CompleteStep complete;
    private final CaseView view;

    ActOnOne(AcceptCase accept, CompleteStep complete, CaseView view) {
        this.accept = accept;
        this.complete = complete;
        this.view = view;
    }

    void act(Batch batch, String number, @Nullable Integer seen, SignedIn who) {
        switch (batch.act()) {
            case ACCEPT -> accept.accept(number, seen, List.of(), who);
            case COMPLETE_STEP -> complete.complete(number, seen, theStep(number, who), true, batch.opinion(), who);
        }
    }

    private String theStep(String number, SignedIn who) {
        var open = view.seen(number, who).steps().open();
        var own = open.stream()
                .filter(step -> who instanceof SignedIn.Officer officer
                        && step.agencyId().equals(officer.agencyId()))
                .toList();
        // A stand-in acts for another agency's step as well: the use case checks the right.
        List<CaseStep> these = own.isEmpty() ? open : own;
        if (these.size() > 1) {
            throw new RuleBroken("batch.several-steps");
        }
        if (these.isEmpty()) {
            throw new RuleBroken("batch.no-step");
        }
        return these.getFirst().key();
    }
}
