package org.tongyuan.cases.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseRights;

/** Whose figures somebody sees: those of the hall's own people are of every agency, all others' of their own. */
record ReportScope(@Nullable UUID agency) {

    static ReportScope of(SignedIn.Officer officer) {
        return new ReportScope(CaseRights.seesWholeHall(officer) ? null : officer.agencyId());
    }

    boolean whole() {
        return agency == null;
    }

    /** Whether what another scope showed is shown to this one as well. */
    boolean covers(@Nullable UUID other) {
        return agency == null || agency.equals(other);
    }
}
