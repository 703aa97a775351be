package org.tongyuan.cases.attachment;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.record.By;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.documents.Files;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/**
 * Adds files to a case between two acts: what was seen at the window and is kept as a scan. It judges nothing: what lacks is told by the
 * checklist. A case settled on the spot is over at once, so its papers may still be photographed on that day.
 */
@UseCase
public class AttachFiles {

    private final Cases cases;
    private final CaseRights rights;
    private final Attachments attachments;
    private final Files files;
    private final Journal journal;
    private final LegalTime time;

    AttachFiles(Cases cases, CaseRights rights, Attachments attachments, Files files, Journal journal, LegalTime time) {
        this.cases = cases;
        this.rights = rights;
        this.attachments = attachments;
        this.files = files;
        this.journal = journal;
        this.time = time;
    }

    /** Whether this caller may add files to the case now: at the hall's windows, or for the case's own agency. */
    public boolean mayAttach(SignedIn who, CaseSnapshot c) {
        UUID agency = c.head().agencyId();
        boolean own = switch (who) {
            case SignedIn.Citizen citizen -> false;
            case SignedIn.Officer officer ->
                officer.hallWide() || officer.agencyId().equals(agency);
            case SignedIn.Application application ->
                application.agencyId() == null || application.agencyId().equals(agency);
        };
        return own && who.may(Permission.CASE_SUBMIT) && open(c);
    }

    private boolean open(CaseSnapshot c) {
        return !c.state().ended() || time.today().equals(c.dates().endedOn());
    }

    @Transactional
    public void attach(UUID caseId, List<NewCase.Given> given, SignedIn who) {
        var file = cases.lock(caseId);
        var c = file.now();
        rights.mustSee(who, c);
        if (!open(c)) {
            throw new RuleBroken("case.files.closed");
        }
        if (!mayAttach(who, c)) {
            throw new NotAllowed("CASE_FILES");
        }
        if (given.isEmpty()) {
            throw new RuleBroken("case.files.none");
        }
        var by = new By(who.actor(), who.name(), time.now());
        given.forEach(
                g -> attachments.add(caseId, g.material(), g.named(files.require(g.file())), file.actCount(), by));
        journal.record(Entry.of(by.actor(), "CASE_FILES_ADDED", new Subject("case", caseId.toString()), by.at())
                .with("number", c.head().number())
                .with("files", given.stream().map(g -> g.file().sha256()).collect(Collectors.joining(" ")))
                .sealed(cases.seal(caseId)));
    }
}
