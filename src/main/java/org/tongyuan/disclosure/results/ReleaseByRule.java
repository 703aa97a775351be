package org.tongyuan.disclosure.results;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.cases.CaseResult;
import org.tongyuan.cases.CaseResults;
import org.tongyuan.disclosure.publication.ResultRecords;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.web.Words;

/**
 * Publishes licence grants under a class rule in force: only what the rule covers and whose scan is clean. What is not clean falls back
 * to the hands of people, and no rule touches it again.
 */
@Component
@LegalBasis("政府信息公开条例, art. 17")
class ReleaseByRule {

    private static final Logger log = LoggerFactory.getLogger(ReleaseByRule.class);
    private static final int MOST = 500;

    private final Results results;
    private final ClassRules rules;
    private final CaseResults cases;
    private final Writing writing;
    private final TransactionTemplate transaction;
    private final LegalTime time;

    ReleaseByRule(
            Results results,
            ClassRules rules,
            CaseResults cases,
            Writing writing,
            TransactionTemplate transaction,
            LegalTime time) {
        this.results = results;
        this.rules = rules;
        this.cases = cases;
        this.writing = writing;
        this.transaction = transaction;
        this.time = time;
    }

    /** What it writes with. */
    @Component
    record Writing(
            PublicText text, ResultRecords records, ResultJournal journal, Words words, SensitiveResults sensitive) {}

    /** By every rule in force; rows of a test clock only while one runs. Gives how many went public. */
    int run() {
        return rules.inForceOn(time.today()).stream()
                .mapToInt(rule -> by(rule, false))
                .sum();
    }

    /** {@code all}: also rows that began under a test clock, which the tick leaves alone. */
    int by(ClassRule rule, boolean all) {
        int released = 0;
        var waiting = results.some(
                "s.standing = 'WAITING' AND q.kind = 'LICENCE' AND q.held IS NULL AND (:all OR q.out_of_time = :test)"
                        + " AND (:agency = '' OR q.agency_id::text = :agency) AND (:item = '' OR q.item_code = :item)",
                Map.of(
                        "all",
                        all,
                        "test",
                        time.isTest(),
                        "agency",
                        text(rule.text().agencyId()),
                        "item",
                        text(rule.text().itemCode())),
                "q.decided_on, q.id",
                MOST);
        for (var one : waiting) {
            released += Boolean.TRUE.equals(release(one.id(), rule)) ? 1 : 0;
        }
        return released;
    }

    private boolean release(UUID id, ClassRule rule) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> releaseNow(id, rule)));
        } catch (RuleBroken stays) {
            log.warn("Result {} cannot be released by rule {}: {}", id, rule.id(), stays.messageKey());
            transaction.executeWithoutResult(
                    status -> results.hold(results.lock(id), writing.words().of(stays)));
            return false;
        }
    }

    private boolean releaseNow(UUID id, ClassRule rule) {
        var q = results.lock(id);
        boolean sensitive = writing.sensitive().covers(q);
        if (q.standing() == Standing.WAITING && sensitive && q.kind() == ResultKind.LICENCE) {
            results.needsBasis(q); // queued before its item was on the list
            writing.journal().write("RESULT_NEEDS_BASIS", id, Actor.system(QueueResult.JOB), Map.of());
            return false;
        }
        if (q.standing() != Standing.WAITING || !rule.releases(q, time.today(), sensitive)) {
            return false; // somebody was quicker
        }
        CaseResult result = cases.of(List.of(q.caseId())).getFirst();
        var content = writing.text().of(q, result, rule);
        List<String> finds = writing.records().finds(content);
        if (!finds.isEmpty()) {
            results.hold(q, "类别规则“" + rule.text().name() + "”没有放行：自动检查发现疑似" + String.join("、", finds));
            writing.journal()
                    .write(
                            "RESULT_HELD",
                            id,
                            Actor.system(QueueResult.JOB),
                            Map.of("rule", rule.id().toString()));
            return false;
        }
        UUID record = writing.records().release(q.agencyId(), content, rule.examined(), QueueResult.JOB);
        results.prepared(q, record, rule.id());
        writing.journal()
                .write(
                        "RESULT_RELEASED",
                        id,
                        Actor.system(QueueResult.JOB),
                        Map.of("rule", rule.id().toString(), "record", record.toString()));
        return true;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
