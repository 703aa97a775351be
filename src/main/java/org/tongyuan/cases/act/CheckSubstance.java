package org.tongyuan.cases.act;

import static org.tongyuan.cases.act.InterruptCase.stated;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.Checks;
import org.tongyuan.cases.record.Review;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.UseCase;

/** Has the substance checked by two officers, shows a proposal to the public, or goes back to an earlier stage. */
@UseCase
public class CheckSubstance {

    private final Acting acting;
    private final ActLetters letters;

    CheckSubstance(Acting acting, ActLetters letters) {
        this.acting = acting;
        this.letters = letters;
    }

    @Transactional
    @LegalBasis("行政许可法, art. 34(3)")
    @LegalBasis("行政许可法, art. 55")
    public void assign(String number, @Nullable Integer seen, List<String> officers, SignedIn who) {
        var begun = acting.begin(number, seen, Act.ASSIGN_INSPECTORS, who);
        new Checks(begun.file(), begun.by()).assign(officers);
        letters.tell(begun.file().now(), "已指派核查人员");
        acting.finish(begun, Act.ASSIGN_INSPECTORS);
    }

    @Transactional
    public void record(String number, @Nullable Integer seen, boolean passed, String findings, SignedIn who) {
        var begun = acting.begin(number, seen, Act.RECORD_CHECK, who);
        new Checks(begun.file(), begun.by()).record(passed, stated(findings, "case.check.findings-missing"));
        acting.finish(begun, Act.RECORD_CHECK);
    }

    /** {@code days} natural days; null takes the item's own. */
    @Transactional
    public void post(String number, @Nullable Integer seen, @Nullable Integer days, String place, SignedIn who) {
        var begun = acting.begin(number, seen, Act.POST_NOTICE, who);
        Integer own = begun.law().item().terms().noticeDays();
        int length = days != null ? days : own == null ? 0 : own;
        new Checks(begun.file(), begun.by()).post(length, stated(place, "case.notice.place-missing"));
        letters.tell(begun.file().now(), "您的申请正在公示");
        acting.finish(begun, Act.POST_NOTICE);
    }

    @Transactional
    public void endNotice(String number, @Nullable Integer seen, boolean objections, String outcome, SignedIn who) {
        var begun = acting.begin(number, seen, Act.END_NOTICE, who);
        String said = objections ? stated(outcome, "case.notice.outcome-missing") : outcome.strip();
        new Checks(begun.file(), begun.by()).endNotice(objections, said);
        acting.finish(begun, Act.END_NOTICE);
    }

    @Transactional
    public void sendBack(String number, @Nullable Integer seen, String step, String reason, SignedIn who) {
        var begun = acting.begin(number, seen, Act.SEND_BACK, who);
        new Review(begun.file(), begun.law(), begun.by()).sendBack(step, stated(reason, "case.return.reason-missing"));
        acting.finish(begun, Act.SEND_BACK, Map.of(JournalDetails.STEP, step));
    }
}
