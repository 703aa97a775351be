package org.tongyuan.cases.act;

import static org.tongyuan.cases.act.InterruptCase.stated;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.credit.CreditRecords;
import org.tongyuan.cases.record.Undertaking;
import org.tongyuan.cases.record.Undertaking.Regime;
import org.tongyuan.cases.record.Undertakings;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.UseCase;

/** Notification and undertaking (告知承诺): given, checked later, and heard when it was false; what follows is {@link TakeBack}. */
@UseCase
@LegalBasis("优化营商环境条例, art. 40")
@LegalBasis("优化营商环境条例, art. 44")
public class UseUndertaking {

    private final Acting acting;
    private final ActLetters letters;
    private final CreditRecords credit;

    UseUndertaking(Acting acting, ActLetters letters, CreditRecords credit) {
        this.acting = acting;
        this.letters = letters;
        this.credit = credit;
    }

    /** The applicant undertakes, by signature or consent; not with serious bad credit that was not repaired. */
    @Transactional
    public void give(String number, @Nullable Integer seen, Regime regime, Set<String> proofs, SignedIn who) {
        var begun = acting.begin(number, seen, Act.GIVE_UNDERTAKING, who);
        credit.mustMayUndertake(begun.file().now().head().applicantId());
        new Undertakings(begun.file(), begun.law(), begun.by()).give(regime, proofs, DeferMaterials.signing(who));
        var given = given(begun);
        letter(
                begun,
                "告知承诺书（" + given.regime().label() + "）",
                "告承",
                given.text().split("\n"));
        acting.finish(begun, Act.GIVE_UNDERTAKING);
    }

    /** What the check found; a false undertaking is told with its facts and the right to be heard. */
    @Transactional
    public void check(String number, @Nullable Integer seen, boolean kept, String findings, SignedIn who) {
        var begun = acting.begin(number, seen, Act.CHECK_UNDERTAKING, who);
        String found = stated(findings, "case.undertaking.findings-missing");
        new Undertakings(begun.file(), begun.law(), begun.by()).check(kept, found);
        if (kept) {
            letters.tell(begun.file().now(), "承诺经核查属实");
        } else {
            boolean decided = begun.file().now().decision() != null;
            letter(
                    begun,
                    "承诺不实事先告知书",
                    "承核",
                    "本机关核查发现，你（单位）的承诺与事实不符：" + found,
                    "本机关拟依法" + (decided ? "撤销或者停止已经作出的决定" : "不予办理") + "，并记入信用记录。",
                    "你（单位）有权陈述和申辩，请在" + ActLetters.day(given(begun).stateBy()) + "以前（含当日）提出；逾期没有提出的，视为放弃。");
        }
        acting.finish(begun, Act.CHECK_UNDERTAKING);
    }

    /** The applicant says what there is to say. */
    @Transactional
    public void state(String number, @Nullable Integer seen, String statement, SignedIn who) {
        var begun = acting.begin(number, seen, Act.STATE_ON_UNDERTAKING, who);
        new Undertakings(begun.file(), begun.law(), begun.by())
                .state(stated(statement, "case.undertaking.statement-missing"));
        acting.finish(begun, Act.STATE_ON_UNDERTAKING);
    }

    private static Undertaking given(Acting.Begun begun) {
        return Objects.requireNonNull(
                begun.file().now().proceedings().promises().undertaking());
    }

    private void letter(Acting.Begun begun, String title, String word, String... paragraphs) {
        letters.toApplicant(
                ActLetters.Text.of(title, word, List.of(), paragraphs),
                begun.file().now(),
                begun.law(),
                begun.by());
    }
}
