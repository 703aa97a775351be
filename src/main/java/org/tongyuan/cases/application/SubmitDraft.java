package org.tongyuan.cases.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.ElectronicService;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.act.SubmitApplication;
import org.tongyuan.cases.certificate.FetchCertificates;
import org.tongyuan.cases.record.CaseHead;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Hands a draft in, once: whoever clicks again waits for the first click and gets the same case. */
@UseCase
class SubmitDraft {

    private final Drafts drafts;
    private final GivenMaterials materials;
    private final Items items;
    private final SubmitApplication submitApplication;
    private final ElectronicService service;
    private final LegalTime time;

    SubmitDraft(
            Drafts drafts,
            GivenMaterials materials,
            Items items,
            SubmitApplication submitApplication,
            ElectronicService service,
            LegalTime time) {
        this.drafts = drafts;
        this.materials = materials;
        this.items = items;
        this.submitApplication = submitApplication;
        this.service = service;
        this.time = time;
    }

    /**
     * Returns the case's number.
     *
     * @param prints certificates that stand for materials, by the material's key
     * @param electronic the citizen agrees that the result is served in their account here
     */
    @Transactional
    String submit(UUID id, Map<String, FetchCertificates.Fetched> prints, boolean electronic, SignedIn.Citizen who) {
        Draft draft = drafts.lock(id, who);
        if (draft.caseNumber() != null) {
            return draft.caseNumber();
        }
        mustBeOfTheVersionInForce(draft);
        UUID applicant = draft.applicantId();
        if (applicant == null) {
            throw new RuleBroken("citizen.draft.unfinished");
        }
        var given = materials.of(id, applicant, prints);
        var receipt = submitApplication.submit(
                new NewCase(
                        draft.itemCode(),
                        new NewCase.Who.Known(applicant),
                        null,
                        CaseHead.Channel.WEB,
                        draft.answers(),
                        List.of(),
                        given.files(),
                        draft.concerns()),
                who);
        if (electronic) {
            service.consent(applicant, who, ElectronicService.How.APPLICATION);
        }
        materials.handedIn(id, receipt.id(), given);
        drafts.submitted(draft, receipt.number(), time.now());
        return receipt.number();
    }

    /** A case is measured by the version in force when it is handed in; the citizen must have seen that one. */
    private void mustBeOfTheVersionInForce(Draft draft) {
        UUID inForce = items.inForce(draft.itemCode())
                .map(ItemVersion::id)
                .orElseThrow(() -> new RuleBroken("citizen.draft.item-ended"));
        if (!inForce.equals(draft.itemVersionId())) {
            throw new RuleBroken("citizen.draft.outdated");
        }
    }
}
