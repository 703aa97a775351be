package org.tongyuan.cases.forbearance;

import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;

/** The person concerned objects to the ruling, once and in time; somebody else rules again. */
@UseCase
class ObjectToRuling {

    private final Forbearances forbearances;
    private final ForbearanceRights rights;
    private final ForbearanceTrail trail;
    private final LegalTime time;

    ObjectToRuling(Forbearances forbearances, ForbearanceRights rights, ForbearanceTrail trail, LegalTime time) {
        this.forbearances = forbearances;
        this.rights = rights;
        this.trail = trail;
        this.time = time;
    }

    @Transactional
    void object(String number, String words, SignedIn.Officer who) {
        var f = forbearances.lock(number);
        rights.mustSee(who, f);
        var objected = f.objected(new Forbearance.Objection(time.now(), words), who.accountId());
        forbearances.save(objected);
        trail.record("FORBEARANCE_OBJECTED", objected, who);
        trail.tellDeciders(objected, "容错认定有异议，待复核");
    }
}
