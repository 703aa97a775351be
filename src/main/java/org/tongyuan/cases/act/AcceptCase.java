package org.tongyuan.cases.act;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.UseCase;

/** Accepts an application whose materials are complete, with a sealed and dated proof. */
@UseCase
@LegalBasis("行政许可法, art. 32(1)(5)")
public class AcceptCase {

    private final Acting acting;
    private final CaseLetters letters;

    AcceptCase(Acting acting, CaseLetters letters) {
        this.acting = acting;
        this.letters = letters;
    }

    @Transactional
    public void accept(String number, @Nullable Integer seen, List<Finding> findings, SignedIn who) {
        var begun = acting.begin(number, seen, Act.ACCEPT, who);
        begun.file().check(begun.law(), findings);
        begun.file().accept(begun.law(), begun.by());
        letters.accepted(begun.file().now(), begun.law(), begun.by());
        acting.finish(begun, Act.ACCEPT);
    }
}
