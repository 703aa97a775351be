package org.tongyuan.cases.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.certificate.HeldCertificates;
import org.tongyuan.cases.earlier.EarlierMaterials;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.platform.LegalTime;

/** Puts a draft together with its item, its files, and what its applicant holds as certificates or handed in before. */
@Component
class DraftLayout {

    private final Trays trays;
    private final Items items;
    private final HeldCertificates held;
    private final EarlierMaterials earlier;
    private final CurrentUser user;
    private final LegalTime time;

    DraftLayout(
            Trays trays,
            Items items,
            HeldCertificates held,
            EarlierMaterials earlier,
            CurrentUser user,
            LegalTime time) {
        this.earlier = earlier;
        this.user = user;
        this.trays = trays;
        this.items = items;
        this.held = held;
        this.time = time;
    }

    DraftDesk.Open of(Draft draft) {
        ItemVersion item = items.require(draft.itemVersionId());
        var applicant = draft.applicantId();
        var files = trays.of(draft.id());
        if (applicant == null || draft.caseNumber() != null) {
            return new DraftDesk.Open(draft, item, DraftTasks.of(draft, item, files));
        }
        var who = user.citizen();
        // What somebody else handed in for the applicant is not shown to whoever acts for them now.
        var asker = new EarlierMaterials.Asker(applicant, applicant.equals(who.personId()) ? null : who.accountId());
        return new DraftDesk.Open(
                draft,
                item,
                DraftTasks.of(draft, item, files, held.of(applicant, item, time.today()), earlier.of(asker, item)));
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
