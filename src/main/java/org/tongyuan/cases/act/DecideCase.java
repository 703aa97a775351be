package org.tongyuan.cases.act;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Decision;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Decides: grants, or refuses with reasons, basis and remedy. */
@UseCase
@LegalBasis("行政许可法, art. 38")
public class DecideCase {

    /** The decision as the officer writes it; an empty basis takes the item's own. */
    public record Draft(
            DecisionKind kind,
            List<String> reasons,
            List<String> legalBasis,
            @Nullable String result,
            @Nullable String permitNumber) {

        public Draft(DecisionKind kind, List<String> reasons, List<String> legalBasis, @Nullable String result) {
            this(kind, reasons, legalBasis, result, null);
        }
    }

    private final Acting acting;
    private final CaseLetters letters;
    private final Remedies remedies;
    private final Permits permits;
    private final Quotas quotas;

    DecideCase(Acting acting, CaseLetters letters, Remedies remedies, Permits permits, Quotas quotas) {
        this.acting = acting;
        this.letters = letters;
        this.remedies = remedies;
        this.permits = permits;
        this.quotas = quotas;
    }

    @Transactional
    public void decide(String number, @Nullable Integer seen, Draft draft, SignedIn who) {
        var begun = acting.begin(number, seen, Act.DECIDE, who);
        var file = begun.file();
        boolean grant = draft.kind() == DecisionKind.GRANT;
        if (grant) {
            quotas.mustBeNext(file.now(), begun.law(), begun.by().on());
        }
        var permit = grant ? permits.of(file, begun.law().item(), draft.permitNumber(), begun.by()) : null;
        file.decide(begun.law(), decision(draft, file.now(), begun), permit, begun.by());
        if (grant) {
            permits.replace(file, begun.law(), begun.by());
        }
        letters.decided(file.now(), begun.law(), begun.by());
        acting.finish(begun, Act.DECIDE);
    }

    private Decision decision(Draft draft, CaseSnapshot c, Acting.Begun begun) {
        var reasons = draft.reasons().stream()
                .map(String::strip)
                .filter(r -> !r.isEmpty())
                .toList();
        if (draft.kind() == DecisionKind.REFUSE && reasons.isEmpty()) {
            throw new RuleBroken("case.decide.reason-missing");
        }
        var item = begun.law().item();
        var basis = draft.legalBasis().isEmpty() ? basisOf(item) : draft.legalBasis();
        var remedy = remedies.of(
                c.head(), item, draft.kind() == DecisionKind.REFUSE, begun.by().on());
        return new Decision(draft.kind(), begun.by().on(), reasons, basis, remedy, draft.result());
    }

    static List<String> basisOf(ItemVersion item) {
        return item.legalBasis().stream()
                .map(ref -> (ref.law().startsWith("《") ? ref.law() : "《" + ref.law() + "》") + ref.article())
                .toList();
    }
}
