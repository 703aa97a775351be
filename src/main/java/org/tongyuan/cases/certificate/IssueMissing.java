package org.tongyuan.cases.certificate;

import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.cases.record.CertificateRegister;
import org.tongyuan.items.Items;
import org.tongyuan.platform.LegalTime;

/** Gives permits of the time before there were certificates theirs, some at a time; those of later grants have it already. */
@Component
class IssueMissing {

    private static final int SOME = 500;

    private final CertificateRegister register;
    private final Items items;
    private final TransactionTemplate transaction;
    private final LegalTime time;

    IssueMissing(CertificateRegister register, Items items, TransactionTemplate transaction, LegalTime time) {
        this.register = register;
        this.items = items;
        this.transaction = transaction;
        this.time = time;
    }

    @EventListener(ApplicationReadyEvent.class)
    void run() {
        for (var some = register.without(SOME); !some.isEmpty(); some = register.without(SOME)) {
            var batch = some;
            transaction.executeWithoutResult(status -> batch.forEach(w -> issue(w.caseId(), w.itemVersionId())));
        }
    }

    private void issue(UUID caseId, UUID itemVersionId) {
        register.issue(caseId, items.require(itemVersionId), time.now());
    }
}
