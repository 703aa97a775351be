package org.tongyuan.cases.act;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.record.CaseClock;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.ClockKind;
import org.tongyuan.cases.record.Interruptions;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Stops, resumes or extends the limit of a case, each with a written notice to the applicant. */
@UseCase
@LegalBasis("行政许可法, art. 42")
@LegalBasis("行政许可法, art. 45")
public class InterruptCase {

    private static final List<String> LAW_45 = List.of("《中华人民共和国行政许可法》第四十五条");

    private final Acting acting;
    private final ActLetters letters;
    private final Agencies agencies;
    private final CaseRights rights;

    InterruptCase(Acting acting, ActLetters letters, Agencies agencies, CaseRights rights) {
        this.acting = acting;
        this.letters = letters;
        this.agencies = agencies;
        this.rights = rights;
    }

    @Transactional
    public void pause(String number, @Nullable Integer seen, Interruptions.Announcement as, SignedIn who) {
        var begun = acting.begin(number, seen, Act.PAUSE, who);
        new Interruptions(begun.file(), begun.law(), begun.by()).pause(as);
        var now = begun.file().now();
        String ground = as.ground().label() + (as.basis() == null ? "" : "（" + as.basis() + "）");
        letters.toApplicant(
                ActLetters.Text.of(
                        "特别程序告知书",
                        "特",
                        as.basis() == null ? LAW_45 : List.of(as.basis()),
                        "本件需要进行" + ground + "，预计需要" + as.days() + "个工作日。",
                        "所需时间不计算在办理期限内；结束后继续计算剩余的期限，并告知你（单位）。"),
                now,
                begun.law(),
                begun.by());
        acting.finish(begun, Act.PAUSE);
    }

    @Transactional
    public void resume(String number, @Nullable Integer seen, String outcome, SignedIn who) {
        var begun = acting.begin(number, seen, Act.RESUME, who);
        new Interruptions(begun.file(), begun.law(), begun.by()).resume(stated(outcome, "case.resume.outcome-missing"));
        var now = begun.file().now();
        letters.toApplicant(
                ActLetters.Text.of(
                        "恢复计算期限通知书",
                        "恢",
                        now.isLicence() ? LAW_45 : List.of(),
                        "特别程序已经结束：" + outcome.strip(),
                        "办理期限自次日起继续计算，" + due(now) + "。"),
                now,
                begun.law(),
                begun.by());
        acting.finish(begun, Act.RESUME);
    }

    /** By the head of the agency; a case handled jointly by the head of the government. */
    @Transactional
    public void extend(String number, @Nullable Integer seen, int days, String reason, SignedIn who) {
        var begun = acting.begin(number, seen, Act.EXTEND, who);
        mustBeTheHead(begun, who);
        new Interruptions(begun.file(), begun.law(), begun.by())
                .extend(days, stated(reason, "case.extend.reason-missing"));
        var now = begun.file().now();
        letters.toApplicant(
                new ActLetters.Text(
                        "延长办理期限告知书",
                        "延",
                        List.of("本件不能在法定期限内作出决定，经批准延长" + days + "个工作日，" + due(now) + "。"),
                        List.of(reason.strip()),
                        List.of("《中华人民共和国行政许可法》第四十二条"),
                        List.of()),
                now,
                begun.law(),
                begun.by());
        acting.finish(begun, Act.EXTEND);
    }

    private void mustBeTheHead(Acting.Begun begun, SignedIn who) {
        var head = begun.file().now().head();
        boolean joint = begun.law().item().terms().joint();
        if (who instanceof SignedIn.Officer officer
                && joint
                && !agencies.governmentOf(head.regionCode()).equals(officer.agencyName())) {
            throw new RuleBroken("case.extend.government");
        }
        if (who instanceof SignedIn.Officer officer
                && !joint
                && !officer.agencyId().equals(head.agencyId())) {
            throw rights.refused(who, Act.EXTEND, begun.file().now());
        }
    }

    private static String due(CaseSnapshot c) {
        return c.clocks()
                .of(ClockKind.STATUTORY)
                .map(CaseClock::dueOn)
                .map(day -> "法定期限至" + ActLetters.day(day))
                .orElse("剩余期限以办件页面为准");
    }

    static String stated(String text, String messageKey) {
        if (text.isBlank()) {
            throw new RuleBroken(messageKey);
        }
        return text.strip();
    }
}
