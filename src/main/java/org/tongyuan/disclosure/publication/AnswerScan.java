package org.tongyuan.disclosure.publication;

import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.publication.RecordActs.Who;
import org.tongyuan.disclosure.publication.RecordVersion.Officer;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Answers one thing that looks like personal data: blanks it out in the text, or keeps it and says why it may be public. */
@UseCase
class AnswerScan {

    private final RecordDesk desk;
    private final RecordRights rights;
    private final RecordActs acts;
    private final ScanHits hits;
    private final ScanVersion scan;

    AnswerScan(RecordDesk desk, RecordRights rights, RecordActs acts, ScanHits hits, ScanVersion scan) {
        this.desk = desk;
        this.rights = rights;
        this.acts = acts;
        this.hits = hits;
        this.scan = scan;
    }

    @Transactional
    @LegalBasis("个人信息保护法, art. 55")
    public void keep(UUID id, UUID hit, String reason, SignedIn.Officer officer) {
        var before = open(id, officer);
        var found = require(before, hit);
        if (reason.isBlank()) {
            throw new RuleBroken("disclosure.scan.no-reason");
        }
        var by = new Officer(officer.accountId(), officer.name());
        hits.answer(found.id(), ScanHit.Answer.KEPT, reason, by, desk.now());
        acts.save("RECORD_SCAN_KEPT", before, before, Who.of(officer), "", details(found));
    }

    /** In every text of the version in which it stands; not in attachments, which are exchanged for blanked ones. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 15")
    public void mask(UUID id, UUID hit, SignedIn.Officer officer) {
        var before = open(id, officer);
        var found = require(before, hit);
        if (found.inFile()) {
            throw new RuleBroken("disclosure.scan.in-file");
        }
        var version = desk.working(before);
        Predicate<PersonalDataScan.Find> meant = f -> scan.fingerprint(f).equals(found.fingerprint());
        var content = version.content();
        var masked = new Content(
                PersonalDataScan.mask(content.name(), meant),
                PersonalDataScan.mask(content.summary(), meant),
                PersonalDataScan.mask(content.body(), meant),
                content.documentNumber(),
                content.facets(),
                PersonalDataScan.mask(content.keywords(), meant),
                PersonalDataScan.mask(content.source(), meant),
                content.madeOn(),
                content.notBefore(),
                content.interprets(),
                PersonalDataScan.mask(content.changeNote(), meant));
        var by = new Officer(officer.accountId(), officer.name());
        hits.answer(found.id(), ScanHit.Answer.MASKED, "", by, desk.now());
        acts.save("RECORD_SCAN_MASKED", before, before, Who.of(officer), "", details(found));
        desk.keep(version.masked(masked));
    }

    private PublicRecord open(UUID id, SignedIn.Officer officer) {
        var file = desk.lock(id);
        rights.mustSee(officer, file);
        if (!officer.may(Permission.DISCLOSURE_EDIT) && !officer.may(Permission.DISCLOSURE_REVIEW)) {
            throw new NotAllowed(Permission.DISCLOSURE_EDIT.name());
        }
        if (!file.state().takesScanAnswers()) {
            throw new RuleBroken("disclosure.not-in-this-state", file.state().label());
        }
        return file;
    }

    private ScanHit require(PublicRecord file, UUID hit) {
        return hits.find(file.id(), file.working(), hit).orElseThrow(() -> new NotFound("find of the scan " + hit));
    }

    private static Map<String, String> details(ScanHit hit) {
        return Map.of("hit", hit.id().toString(), "kind", hit.kind().name());
    }
}
