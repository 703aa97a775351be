package org.tongyuan.cases.presence;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.HandleOnTheSpot;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.act.Receipt;
import org.tongyuan.cases.act.SubmitApplication;
import org.tongyuan.cases.attachment.WindowFiles;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.UseCase;

/** Takes in an application at the window: the case, who brought it, and the files photographed while they stood there. */
@UseCase
@LegalBasis("行政许可法, art. 29")
public class TakeIn {

    private final SubmitApplication submit;
    private final HandleOnTheSpot handle;
    private final RecordPresence presence;
    private final WindowFiles files;

    TakeIn(SubmitApplication submit, HandleOnTheSpot handle, RecordPresence presence, WindowFiles files) {
        this.submit = submit;
        this.handle = handle;
        this.presence = presence;
        this.files = files;
    }

    /** {@code who} is null when the applicant stands there themselves; {@code tray} holds the form's files. */
    @Transactional
    public Receipt takeIn(NewCase from, @Nullable Attendee who, @Nullable String tray, SignedIn.Officer officer) {
        var receipt = submit.submit(from, officer);
        record(receipt, from, Occasion.INTAKE, who, officer);
        files.handedIn(tray);
        return receipt;
    }

    /** Settles a case while they wait: they bring it and take the result with them. */
    @Transactional
    public Receipt settle(NewCase from, String result, @Nullable Attendee who, SignedIn.Officer officer) {
        var receipt = handle.handle(from, result, officer);
        record(receipt, from, Occasion.COLLECTION, who, officer);
        return receipt;
    }

    private void record(
            Receipt receipt, NewCase from, Occasion occasion, @Nullable Attendee who, SignedIn.Officer officer) {
        if (from.applicant() instanceof NewCase.Who.Known applicant) {
            presence.record(receipt.id(), receipt.number(), applicant.personId(), occasion, who, officer);
        }
    }
}
