package org.tongyuan.cases.act;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.ByLaw;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.UseCase;

/** Publishes why a limit passed: on the timeline of the case and on the public list. */
@UseCase
@LegalBasis("优化营商环境条例, art. 36")
public class ExplainDelay {

    private final Acting acting;
    private final ActLetters letters;

    ExplainDelay(Acting acting, ActLetters letters) {
        this.acting = acting;
        this.letters = letters;
    }

    @Transactional
    public void explain(String number, @Nullable Integer seen, String reason, SignedIn who) {
        var begun = acting.begin(number, seen, Act.EXPLAIN_DELAY, who);
        new ByLaw(begun.file(), begun.law())
                .explainDelay(InterruptCase.stated(reason, "case.delay.reason-missing"), begun.by());
        letters.tell(begun.file().now(), "您的办件超过了期限，原因已公布");
        acting.finish(begun, Act.EXPLAIN_DELAY);
    }
}
