package org.tongyuan.cases.act;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.Ending;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Refuses to accept, with reasons and remedy: no licence is needed, another organ is competent, or the correction is still incomplete. */
@UseCase
@LegalBasis("行政许可法, art. 32")
public class RefuseToAccept {

    /** Why an application is not accepted. */
    public enum Ground {
        NOT_REQUIRED(Act.TELL_NOT_REQUIRED),
        NOT_ADMISSIBLE(Act.TELL_NOT_ADMISSIBLE),
        INCOMPLETE(Act.REFUSE_TO_ACCEPT);

        private final Act act;

        Ground(Act act) {
            this.act = act;
        }

        public Act act() {
            return act;
        }
    }

    /** A refusal; the competent organ is named when another one is. */
    public record Refusal(
            Ground ground, String reason, @Nullable String competentOrgan, List<Finding> findings) {}

    private final Acting acting;
    private final CaseLetters letters;
    private final Remedies remedies;

    RefuseToAccept(Acting acting, CaseLetters letters, Remedies remedies) {
        this.acting = acting;
        this.letters = letters;
        this.remedies = remedies;
    }

    @Transactional
    public void refuse(String number, @Nullable Integer seen, Refusal refusal, SignedIn who) {
        var act = refusal.ground().act();
        var begun = acting.begin(number, seen, act, who);
        if (refusal.reason().isBlank()) {
            throw new RuleBroken("case.refuse.reason-missing");
        }
        if (act == Act.TELL_NOT_ADMISSIBLE
                && (refusal.competentOrgan() == null || refusal.competentOrgan().isBlank())) {
            throw new RuleBroken("case.refuse.organ-missing");
        }
        var file = begun.file();
        file.check(begun.law(), refusal.findings());
        var remedy = remedies.of(
                file.now().head(), begun.law().item(), true, begun.by().on());
        file.end(
                new Ending(act, begun.by().on(), refusal.reason().strip(), refusal.competentOrgan(), remedy),
                begun.by());
        letters.ended(file.now(), begun.law(), begun.by());
        acting.finish(begun, act);
    }
}
