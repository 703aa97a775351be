package org.tongyuan.cases.my;

import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.act.ReceiveCorrection;
import org.tongyuan.cases.application.TrayFile;
import org.tongyuan.cases.application.Trays;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;

/** Hands in the correction with everything that lies in the case's tray. */
@UseCase
class SendCorrection {

    private final Trays trays;
    private final ReceiveCorrection receiveCorrection;
    private final CurrentUser user;
    private final LegalTime time;

    SendCorrection(Trays trays, ReceiveCorrection receiveCorrection, CurrentUser user, LegalTime time) {
        this.trays = trays;
        this.receiveCorrection = receiveCorrection;
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

    @Transactional
    void send(String number, UUID caseId, int seen) {
        List<NewCase.Given> given = trays.of(caseId).stream()
                .map(f -> new NewCase.Given(f.material(), f.file().id(), f.name()))
                .toList();
        receiveCorrection.receive(number, seen, List.of(), given, user.citizen());
        trays.empty(caseId, time.now());
    }
}
