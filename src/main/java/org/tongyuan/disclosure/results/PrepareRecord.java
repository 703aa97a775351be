package org.tongyuan.disclosure.results;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.CaseResult;
import org.tongyuan.cases.CaseResults;
import org.tongyuan.disclosure.publication.Content;
import org.tongyuan.disclosure.publication.ResultRecords;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Makes a draft of a result; from there it goes the way of every record: source check, secrecy review, approval. */
@UseCase
class PrepareRecord {

    private final Results results;
    private final ResultRights rights;
    private final ResultJournal journal;
    private final CaseResults cases;
    private final PublicText text;
    private final ResultRecords records;

    PrepareRecord(
            Results results,
            ResultRights rights,
            ResultJournal journal,
            CaseResults cases,
            PublicText text,
            ResultRecords records) {
        this.results = results;
        this.rights = rights;
        this.journal = journal;
        this.cases = cases;
        this.text = text;
        this.records = records;
    }

    /** Gives the record. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 17")
    @LegalBasis("行政许可法, art. 40")
    public UUID prepare(UUID id, SignedIn.Officer officer) {
        var q = results.lock(id);
        rights.mustBeAbleTo(Permission.DISCLOSURE_EDIT, officer, q);
        q.mustBe(Standing.WAITING, Standing.NOT_SINGLY);
        var missing = q.missing();
        if (missing != null) {
            throw new RuleBroken("disclosure.result.not-judged", missing.label());
        }
        UUID record = records.draft(q.agencyId(), preview(q), officer);
        results.prepared(q, record, null);
        journal.write("RESULT_PREPARED", id, officer.actor(), Map.of("record", record.toString()));
        return record;
    }

    /** What the record would say. */
    Content preview(QueuedResult q) {
        return text.of(q, of(q), null);
    }

    private CaseResult of(QueuedResult q) {
        return cases.of(List.of(q.caseId())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("decided case " + q.caseId()));
    }
}
