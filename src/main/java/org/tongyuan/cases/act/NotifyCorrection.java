package org.tongyuan.cases.act;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Tells the applicant once everything that must be corrected, as the checklist has it. */
@UseCase
@LegalBasis("行政许可法, art. 32(1)(4)")
public class NotifyCorrection {

    private static final int LONGEST = 250;

    private final Acting acting;
    private final CaseLetters letters;
    private final TimeLimits limits;

    NotifyCorrection(Acting acting, CaseLetters letters, TimeLimits limits) {
        this.acting = acting;
        this.letters = letters;
        this.limits = limits;
    }

    /** {@code days} is the applicant's period in working days; null takes the installation's default. */
    @Transactional
    public void notify(
            String number, @Nullable Integer seen, List<Finding> findings, @Nullable Integer days, SignedIn who) {
        var begun = acting.begin(number, seen, Act.NOTIFY_CORRECTION, who);
        int period = days == null ? limits.require("CASE_SUPPLY").length() : days;
        if (period < 1 || period > LONGEST) {
            throw new RuleBroken("case.correction.period", LONGEST);
        }
        begun.file().check(begun.law(), findings);
        begun.file().notifyCorrection(begun.law(), period, begun.by());
        letters.correction(begun.file().now(), begun.law(), begun.by());
        acting.finish(begun, Act.NOTIFY_CORRECTION);
    }
}
