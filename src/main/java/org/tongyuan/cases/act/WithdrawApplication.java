package org.tongyuan.cases.act;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.Ending;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** The applicant takes the application back, themselves or at the window, before it is decided. */
@UseCase
public class WithdrawApplication {

    private final Acting acting;
    private final CaseLetters letters;

    WithdrawApplication(Acting acting, CaseLetters letters) {
        this.acting = acting;
        this.letters = letters;
    }

    @Transactional
    public void withdraw(String number, @Nullable Integer seen, String reason, SignedIn who) {
        if (reason.isBlank()) {
            throw new RuleBroken("case.withdraw.reason-missing");
        }
        var begun = acting.begin(number, seen, Act.WITHDRAW, who);
        begun.file().end(new Ending(Act.WITHDRAW, begun.by().on(), reason.strip(), null, List.of()), begun.by());
        letters.ended(begun.file().now(), begun.law(), begun.by());
        acting.finish(begun, Act.WITHDRAW);
    }
}
