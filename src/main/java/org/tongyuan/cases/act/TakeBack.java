package org.tongyuan.cases.act;

import static org.tongyuan.cases.act.InterruptCase.stated;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.credit.CreditKind;
import org.tongyuan.cases.credit.CreditRecords;
import org.tongyuan.cases.record.Aftermath;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Takes back what was granted, or turns down what was applied for with false statements; always by letter with reason and remedy. */
@UseCase
@LegalBasis("行政许可法, art. 8")
@LegalBasis("行政许可法, art. 69")
@LegalBasis("行政许可法, art. 70")
public class TakeBack {

    private final Acting acting;
    private final ActLetters letters;
    private final Remedies remedies;
    private final CreditRecords credit;

    TakeBack(Acting acting, ActLetters letters, Remedies remedies, CreditRecords credit) {
        this.acting = acting;
        this.letters = letters;
        this.remedies = remedies;
        this.credit = credit;
    }

    /** What was taken back or refused because an undertaking was false is recorded. */
    private void recordFalse(Acting.Begun begun, SignedIn who) {
        var now = begun.file().now();
        var undertaking = now.proceedings().promises().undertaking();
        if (undertaking != null && undertaking.foundFalse()) {
            credit.add(
                    CreditKind.UNDERTAKING_FALSE,
                    now.head().applicantId(),
                    now.head().id(),
                    now.head().number(),
                    begun.by().at(),
                    who);
        }
    }

    /**
     * Why it is taken back.
     *
     * @param reason for the letter and the file
     * @param inPublic for the certificate's public page, without personal data; null when that gives none
     * @param fraud revoked because it was got by fraud (art. 69(2), 79)
     */
    public record Why(String reason, @Nullable String inPublic, boolean fraud) {

        public static Why of(String reason) {
            return new Why(reason, null, false);
        }
    }

    /** {@code act} is RECALL, REVOKE, CANCEL or STOP_BENEFIT. */
    @Transactional
    public void takeBack(String number, @Nullable Integer seen, Act act, Why why, SignedIn who) {
        var begun = acting.begin(number, seen, act, who);
        String stated = stated(why.reason(), "case.take-back.reason-missing");
        var aftermath = new Aftermath(begun.file(), begun.by());
        String inPublic = why.inPublic() == null || why.inPublic().isBlank()
                ? null
                : why.inPublic().strip();
        if (why.fraud() && act != Act.REVOKE) {
            throw new RuleBroken("case.take-back.fraud");
        }
        if (why.fraud()) {
            aftermath.revokeForFraud(begun.law(), stated, inPublic);
        } else {
            aftermath.takeBack(act, stated, inPublic);
        }
        letters.toApplicant(letter(begun, act, stated), begun.file().now(), begun.law(), begun.by());
        if (act == Act.REVOKE || act == Act.STOP_BENEFIT) {
            recordFalse(begun, who);
        }
        acting.finish(begun, act);
    }

    private ActLetters.Text letter(Acting.Begun begun, Act act, String reason) {
        var now = begun.file().now();
        var permit = now.proceedings().permit();
        String what = now.isLicence() ? "行政许可" : now.head().profile().label().replace("程序", "");
        String number = permit == null ? now.head().number() : permit.number();
        String verb = act == Act.STOP_BENEFIT ? "停止给付" : act.label() + what;
        var remedy =
                remedies.of(now.head(), begun.law().item(), true, begun.by().on());
        return new ActLetters.Text(
                verb + "决定书",
                act.label(),
                List.of("本机关决定" + verb + "（编号：" + number + "），自本决定书送达之日起生效。"),
                List.of(reason),
                now.isLicence()
                        ? List.of("《中华人民共和国行政许可法》" + article(act))
                        : DecideCase.basisOf(begun.law().item()),
                remedy);
    }

    private static String article(Act act) {
        return switch (act) {
            case RECALL -> "第八条";
            case REVOKE -> "第六十九条";
            case CANCEL -> "第七十条";
            default -> "";
        };
    }

    /** False statements or hidden facts: not accepted or not granted, and a warning; where public safety is at stake a year's bar. */
    @Transactional
    @LegalBasis("行政许可法, art. 78")
    public void reject(String number, @Nullable Integer seen, String what, SignedIn who) {
        var begun = acting.begin(number, seen, Act.REJECT_FALSEHOOD, who);
        String found = stated(what, "case.falsehood.what-missing");
        var remedy = remedies.of(
                begun.file().now().head(), begun.law().item(), true, begun.by().on());
        new Aftermath(begun.file(), begun.by()).reject(begun.law(), found, remedy);
        var now = begun.file().now();
        var falsehood = now.proceedings().falsehood();
        var until = falsehood == null ? null : falsehood.barredUntil();
        String bar = until == null ? "" : "在" + ActLetters.day(until) + "前，不得再次申请该行政许可。";
        letters.toApplicant(
                new ActLetters.Text(
                        now.decision() == null ? "不予受理决定书（警告）" : "不予行政许可决定书（警告）",
                        "警",
                        List.of("本机关决定" + (now.decision() == null ? "不予受理" : "不予行政许可") + "，并给予警告。" + bar),
                        List.of(found),
                        List.of("《中华人民共和国行政许可法》第七十八条"),
                        remedy),
                now,
                begun.law(),
                begun.by());
        recordFalse(begun, who);
        acting.finish(begun, Act.REJECT_FALSEHOOD);
    }
}
