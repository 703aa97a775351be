package org.tongyuan.cases.joint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.attachment.WindowFiles;
import org.tongyuan.cases.certificate.FetchCertificates;
import org.tongyuan.cases.presence.Attendee;
import org.tongyuan.cases.presence.Occasion;
import org.tongyuan.cases.presence.RecordPresence;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.UseCase;

/** Takes in a journey at the window: one set of papers for all its items, and who stood there with each of its branches. */
@UseCase
@LegalBasis("行政许可法, art. 26(2)")
public class TakeInJoint {

    private final Journeys journeys;
    private final SubmitJoint submit;
    private final JointCases joints;
    private final RecordPresence presence;
    private final WindowFiles files;
    private final FetchCertificates fetch;

    TakeInJoint(
            Journeys journeys,
            SubmitJoint submit,
            JointCases joints,
            RecordPresence presence,
            WindowFiles files,
            FetchCertificates fetch) {
        this.journeys = journeys;
        this.submit = submit;
        this.joints = joints;
        this.presence = presence;
        this.files = files;
        this.fetch = fetch;
    }

    /**
     * What lies on the table.
     *
     * @param findings of the materials, by the code of the item
     * @param who brings it, null when the applicant stands there themselves
     * @param tray holds the files photographed at the window
     * @param fetched certificates in place of papers, by the code of the item and the key of the material
     */
    public record Papers(
            UUID applicant,
            Map<String, List<Finding>> findings,
            @Nullable Attendee who,
            @Nullable String tray,
            Map<String, Map<String, FetchCertificates.Fetched>> fetched) {

        /** Of the tray and of the certificates: each print once, for whichever of the items wants its material. */
        List<NewCase.Given> files(WindowFiles kept) {
            var all = new LinkedHashSet<>(kept.given(tray));
            fetched.values().forEach(one -> one.forEach((material, f) -> all.add(f.given(material))));
            return List.copyOf(all);
        }
    }

    /** Returns the number of the joint case. */
    @Transactional
    public String takeIn(String journey, Papers papers, SignedIn.Officer officer) {
        var open = journeys.find(journey).orElseThrow(() -> new NotFound("journey " + journey));
        var who = papers.who();
        papers.fetched().values().forEach(one -> fetch.mustStand(papers.applicant(), one));
        String number = submit.submit(
                open,
                new SubmitJoint.Application(
                        new NewCase.Who.Known(papers.applicant()),
                        who == null ? null : new NewCase.Who.Known(who.personId()),
                        Channel.WINDOW,
                        Map.of(),
                        papers.findings(),
                        papers.files(files)),
                officer);
        var attendee = who;
        for (Branch branch : joints.require(number).branches()) {
            fetch.handedIn(
                    branch.caseId(),
                    papers.fetched()
                            .getOrDefault(open.items().get(branch.place()).code(), Map.of()));
            presence.record(branch.caseId(), branch.number(), papers.applicant(), Occasion.INTAKE, attendee, officer);
            attendee = attendee == null ? null : attendee.keptAlready();
        }
        files.handedIn(papers.tray());
        return number;
    }
}
