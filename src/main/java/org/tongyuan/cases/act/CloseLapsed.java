package org.tongyuan.cases.act;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.Ending;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.UseCase;

/** Closes a case in writing because the correction period passed and nothing came; it never closes by itself. */
@UseCase
public class CloseLapsed {

    private final Acting acting;
    private final CaseLetters letters;
    private final Remedies remedies;

    CloseLapsed(Acting acting, CaseLetters letters, Remedies remedies) {
        this.acting = acting;
        this.letters = letters;
        this.remedies = remedies;
    }

    @Transactional
    public void close(String number, @Nullable Integer seen, SignedIn who) {
        var begun = acting.begin(number, seen, Act.CLOSE_LAPSED, who);
        var file = begun.file();
        var remedy = remedies.of(
                file.now().head(), begun.law().item(), true, begun.by().on());
        file.end(
                new Ending(Act.CLOSE_LAPSED, begun.by().on(), "补正期限已过，未收到补正材料，终止办理。可以备齐材料后重新申请。", null, remedy),
                begun.by());
        letters.ended(file.now(), begun.law(), begun.by());
        acting.finish(begun, Act.CLOSE_LAPSED);
    }
}
