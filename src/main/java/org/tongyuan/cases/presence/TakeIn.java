package org.tongyuan.cases.presence;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.HandleOnTheSpot;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.act.Receipt;
import org.tongyuan.cases.act.SubmitApplication;
import org.tongyuan.cases.attachment.WindowFiles;
import org.tongyuan.cases.certificate.FetchCertificates;
import org.tongyuan.cases.earlier.EarlierMaterials;
import org.tongyuan.cases.earlier.EarlierUses;
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
    private final FetchCertificates fetch;
    private final EarlierUses earlier;

    TakeIn(
            SubmitApplication submit,
            HandleOnTheSpot handle,
            RecordPresence presence,
            WindowFiles files,
            FetchCertificates fetch,
            EarlierUses earlier) {
        this.submit = submit;
        this.handle = handle;
        this.presence = presence;
        this.files = files;
        this.fetch = fetch;
        this.earlier = earlier;
    }

    /**
     * What lies on the table beside the application.
     *
     * @param who brings it, null when the applicant stands there themselves
     * @param tray holds the form's files
     * @param fetched certificates in place of papers, by key of the material; their prints are among the application's files
     * @param earlier papers of earlier cases used again, by key of the material; they too are among the application's files
     */
    public record Papers(
            @Nullable Attendee who,
            @Nullable String tray,
            Map<String, FetchCertificates.Fetched> fetched,
            Map<String, EarlierMaterials.Earlier> earlier) {}

    @Transactional
    public Receipt takeIn(NewCase from, UUID applicant, Papers papers, SignedIn.Officer officer) {
        fetch.mustStand(applicant, papers.fetched());
        var receipt = submit.submit(from, officer);
        fetch.handedIn(receipt.id(), papers.fetched());
        earlier.handedIn(receipt.id(), papers.earlier());
        record(receipt, from, Occasion.INTAKE, papers.who(), officer);
        files.handedIn(papers.tray());
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
