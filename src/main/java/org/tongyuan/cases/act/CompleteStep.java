package org.tongyuan.cases.act;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.UseCase;

/** Completes one review step with an opinion. */
@UseCase
public class CompleteStep {

    private final Acting acting;
    private final CaseRights rights;

    CompleteStep(Acting acting, CaseRights rights) {
        this.acting = acting;
        this.rights = rights;
    }

    @Transactional
    public void complete(
            String number,
            @Nullable Integer seen,
            String step,
            boolean agreed,
            @Nullable String opinion,
            SignedIn who) {
        var begun = acting.begin(number, seen, Act.COMPLETE_STEP, who);
        rights.mustDoStep(who, begun.file().now(), step);
        begun.file().completeStep(begun.law(), step, agreed, opinion, begun.by());
        acting.finish(begun, Act.COMPLETE_STEP, Map.of(JournalDetails.STEP, step));
    }
}
