package org.tongyuan.cases.my;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.act.DeferMaterials;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.application.TrayFile;
import org.tongyuan.cases.application.Trays;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Hands in the deferred materials that lie in the case's tray; what is still missing may follow. */
@UseCase
class SupplyDeferred {

    private final Trays trays;
    private final DeferMaterials defer;
    private final CurrentUser user;
    private final LegalTime time;

    SupplyDeferred(Trays trays, DeferMaterials defer, CurrentUser user, LegalTime time) {
        this.trays = trays;
        this.defer = defer;
        this.user = user;
        this.time = time;
    }

    List<TrayFile> filesOf(UUID caseId) {
        return trays.of(caseId);
    }

    @Transactional
    void remove(UUID caseId, UUID fileId) {
        trays.remove(caseId, fileId, time.now());
    }

    /** {@code owed}: keys of what is still owed; anything else in the tray is not taken. */
    @Transactional
    void send(String number, UUID caseId, int seen, Set<String> owed) {
        List<NewCase.Given> given = trays.of(caseId).stream()
                .filter(f -> owed.contains(f.material()))
                .map(f -> new NewCase.Given(f.material(), f.file().id(), f.name()))
                .collect(Collectors.toList());
        if (given.isEmpty()) {
            throw new RuleBroken("citizen.defer.none-sent");
        }
        defer.supply(number, seen, given, user.citizen());
        trays.empty(caseId, time.now());
    }
}
