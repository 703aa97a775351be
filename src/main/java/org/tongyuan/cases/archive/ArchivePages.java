package org.tongyuan.cases.archive;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.archive.ArchivedCases.Waiting;
import org.tongyuan.cases.list.CaseScope;
import org.tongyuan.platform.security.Permission;

/** What the archive desk shows: one's own agency's cases, or those of the whole hall. */
@Component
class ArchivePages {

    private final ArchivedCases archived;
    private final Agencies agencies;

    ArchivePages(ArchivedCases archived, Agencies agencies) {
        this.archived = archived;
        this.agencies = agencies;
    }

    /** The desk; {@code agency} is the officer's own, whose cases they may file when {@code mayFile}. */
    record Page(
            List<Waiting> waiting,
            List<ArchivedCase> filed,
            Map<UUID, String> names,
            UUID agency,
            boolean mayFile,
            int most) {

        public boolean canFile(UUID of) {
            return mayFile && agency.equals(of);
        }

        public String state(Waiting of) {
            return CaseState.valueOf(of.state()).label();
        }
    }

    Page of(SignedIn.Officer who) {
        var scope = CaseScope.of(who).agency();
        return new Page(
                archived.waiting(scope),
                archived.filed(scope),
                agencies.all().stream().collect(Collectors.toMap(Agency::id, Agency::name)),
                who.agencyId(),
                who.may(Permission.CASE_ARCHIVE),
                ArchivedCases.MOST);
    }
}
