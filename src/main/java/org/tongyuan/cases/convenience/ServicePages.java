package org.tongyuan.cases.convenience;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;

/** What the pages of a special service show. */
@Component
class ServicePages {

    private final SpecialServices services;
    private final Cases cases;
    private final CaseRights rights;
    private final CaseView view;
    private final CurrentUser user;

    ServicePages(SpecialServices services, Cases cases, CaseRights rights, CaseView view, CurrentUser user) {
        this.services = services;
        this.cases = cases;
        this.rights = rights;
        this.view = view;
        this.user = user;
    }

    /** A service with its case. */
    record Open(SpecialService of, CaseSnapshot c) {}

    SignedIn.Officer officer() {
        return user.officer();
    }

    CaseSnapshot seen(String number) {
        return view.seen(number, officer());
    }

    Open open(UUID id) {
        var service = services.require(id);
        var c = cases.require(service.caseId());
        rights.mustSee(officer(), c);
        return new Open(service, c);
    }
}
