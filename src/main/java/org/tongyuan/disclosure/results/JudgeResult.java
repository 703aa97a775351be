package org.tongyuan.disclosure.results;

import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.results.QueuedResult.Note;
import org.tongyuan.disclosure.results.QueuedResult.NoteKind;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Records what has to be judged before a result may go on, or that it stays unpublished; always with a text, a name and a day. */
@UseCase
class JudgeResult {

    private final Results results;
    private final ResultRights rights;
    private final ResultJournal journal;
    private final LegalTime time;

    JudgeResult(Results results, ResultRights rights, ResultJournal journal, LegalTime time) {
        this.results = results;
        this.rights = rights;
        this.journal = journal;
        this.time = time;
    }

    /** A penalty without social impact stays unpublished, which is the rule and not the exception. */
    @Transactional
    @LegalBasis("行政处罚法, art. 48")
    @LegalBasis("政府信息公开条例, art. 20(6)")
    public void socialImpact(UUID id, boolean some, String why, SignedIn.Officer officer) {
        var q = open(id, officer);
        if (q.kind() != ResultKind.PENALTY) {
            throw new RuleBroken("disclosure.result.no-penalty");
        }
        note(q, NoteKind.SOCIAL_IMPACT, why, "RESULT_IMPACT_JUDGED", officer, Map.of("impact", String.valueOf(some)));
        if (!some) {
            note(q, NoteKind.LEFT, "不具有一定社会影响：" + why.strip(), "RESULT_LEFT_OUT", officer, Map.of());
        }
    }

    /** The provision by which a result may be public that is not published one by one. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 15")
    public void cite(UUID id, String basis, SignedIn.Officer officer) {
        var q = open(id, officer);
        if (q.kind() != ResultKind.WITH_BASIS) {
            throw new RuleBroken("disclosure.result.has-basis", q.kind().label());
        }
        note(q, NoteKind.BASIS, basis, "RESULT_BASIS_CITED", officer, Map.of());
    }

    @Transactional
    @LegalBasis("个人信息保护法, art. 55")
    @LegalBasis("个人信息保护法, art. 56")
    public void assess(UUID id, String assessment, SignedIn.Officer officer) {
        note(open(id, officer), NoteKind.ASSESSMENT, assessment, "RESULT_ASSESSED", officer, Map.of());
    }

    @Transactional
    public void leave(UUID id, String reason, SignedIn.Officer officer) {
        note(open(id, officer), NoteKind.LEFT, reason, "RESULT_LEFT_OUT", officer, Map.of());
    }

    /** Circumstances change: it stands in the queue again, and everything has to be judged as before. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 18")
    public void takeUpAgain(UUID id, SignedIn.Officer officer) {
        var q = results.lock(id);
        rights.mustBeAbleTo(Permission.DISCLOSURE_EDIT, officer, q);
        q.mustBe(Standing.LEFT_OUT);
        if (q.recordId() != null) {
            throw new RuleBroken("disclosure.result.record-refused");
        }
        results.erase(id, NoteKind.LEFT);
        results.erase(id, NoteKind.SOCIAL_IMPACT);
        journal.write("RESULT_TAKEN_UP", id, officer.actor(), Map.of());
    }

    private QueuedResult open(UUID id, SignedIn.Officer officer) {
        var q = results.lock(id);
        rights.mustBeAbleTo(Permission.DISCLOSURE_EDIT, officer, q);
        q.mustBe(Standing.WAITING, Standing.NOT_SINGLY);
        return q;
    }

    private void note(
            QueuedResult q,
            NoteKind kind,
            String text,
            String act,
            SignedIn.Officer officer,
            Map<String, String> details) {
        if (text.isBlank()) {
            throw new RuleBroken("disclosure.result.text-missing", kind.label());
        }
        var note = new Note(text.strip(), officer.accountId(), officer.name(), time.today());
        results.write(q.id(), kind, note, time.now());
        journal.write(act, q.id(), officer.actor(), details);
    }
}
