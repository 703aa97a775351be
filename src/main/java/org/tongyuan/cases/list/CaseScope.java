package org.tongyuan.cases.list;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.platform.NotAllowed;

/** Whose cases a caller sees in lists: one agency's with the steps given to it, or, with null, the whole hall's. */
public record CaseScope(@Nullable UUID agency) {

    public static CaseScope of(SignedIn who) {
        return switch (who) {
            case SignedIn.Officer officer ->
                new CaseScope(CaseRights.seesWholeHall(officer) ? null : officer.agencyId());
            case SignedIn.Application application -> new CaseScope(application.agencyId());
            case SignedIn.Citizen citizen -> throw new NotAllowed("CASE_READ");
        };
    }
}
