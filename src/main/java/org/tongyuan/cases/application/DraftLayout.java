package org.tongyuan.cases.application;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.certificate.HeldCertificates;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.platform.LegalTime;

/** Puts a draft together with its item, its files and the certificates that its applicant holds. */
@Component
class DraftLayout {

    private final Trays trays;
    private final Items items;
    private final HeldCertificates held;
    private final LegalTime time;

    DraftLayout(Trays trays, Items items, HeldCertificates held, LegalTime time) {
        this.trays = trays;
        this.items = items;
        this.held = held;
        this.time = time;
    }

    DraftDesk.Open of(Draft draft) {
        ItemVersion item = items.require(draft.itemVersionId());
        var applicant = draft.applicantId();
        Map<String, HeldCertificates.Held> certificates =
                applicant == null || draft.caseNumber() != null ? Map.of() : held.of(applicant, item, time.today());
        return new DraftDesk.Open(draft, item, DraftTasks.of(draft, item, trays.of(draft.id()), certificates));
    }

    /** The version in force when it is another than the draft's. */
    @Nullable
    ItemVersion newerThan(Draft draft) {
        return items.inForce(draft.itemCode())
                .filter(v -> !v.id().equals(draft.itemVersionId()))
                .filter(v -> v.handledHere() && v.online())
                .orElse(null);
    }
}
