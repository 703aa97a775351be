package org.tongyuan.cases.charge;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.fees.ChargeableCase;
import org.tongyuan.fees.ChargeableCases;

/** Tells the module of fees what it must know of a case; nothing that is paid changes a case or its limits. */
@Component
class CasesToCharge implements ChargeableCases {

    private final CaseView view;
    private final CaseRights rights;

    CasesToCharge(CaseView view, CaseRights rights) {
        this.view = view;
        this.rights = rights;
    }

    @Override
    public ChargeableCase seen(String number, SignedIn who) {
        var c = view.seen(number, who);
        var head = c.head();
        return new ChargeableCase(
                head.id(),
                head.number(),
                head.itemVersionId(),
                head.itemCode(),
                head.itemName(),
                head.agencyId(),
                head.regionCode(),
                head.applicantId(),
                c.state().ended());
    }

    @Override
    public boolean actsFor(SignedIn.Citizen citizen, UUID personId) {
        return rights.mayActFor(citizen, personId);
    }
}
