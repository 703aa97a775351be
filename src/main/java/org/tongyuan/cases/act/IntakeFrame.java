package org.tongyuan.cases.act;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.By;
import org.tongyuan.cases.record.Case;
import org.tongyuan.cases.record.CaseLaw;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.items.ItemVersion;

/** The frame of an act that begins a case: there is nothing to lock or to settle yet. */
@Component
class IntakeFrame {

    private final Laws laws;
    private final Acting acting;

    IntakeFrame(Laws laws, Acting acting) {
        this.laws = laws;
        this.acting = acting;
    }

    CaseLaw law(ItemVersion item) {
        return laws.of(item);
    }

    By by(SignedIn who) {
        return acting.by(who);
    }

    void open(Case file, By by) {
        acting.open(file, Act.SUBMIT, by);
    }

    void record(Case file, Act act, By by, Map<String, String> more) {
        acting.record(file, act, by, more);
    }
}
