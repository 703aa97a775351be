package org.tongyuan.disclosure.results;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Person;
import org.tongyuan.cases.CaseResult;
import org.tongyuan.items.Items;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;

/** Puts the result of a decided case into the queue, and notes when the decision falls afterwards. Done twice, nothing more happens. */
@Component
class QueueResult {

    static final String JOB = "disclosure-results";

    private final Results results;
    private final ResultSettings settings;
    private final ResultDates dates;
    private final ResultJournal journal;
    private final Kinds kinds;
    private final Falling falling;

    QueueResult(
            Results results,
            ResultSettings settings,
            ResultDates dates,
            ResultJournal journal,
            Kinds kinds,
            Falling falling) {
        this.results = results;
        this.settings = settings;
        this.dates = dates;
        this.journal = journal;
        this.kinds = kinds;
        this.falling = falling;
    }

    /** Of which kind a result is: by its procedure, and by what it tells of a person. */
    @Component("resultKinds")
    record Kinds(Items items, SensitiveResults sensitive) {
        Optional<ResultKind> of(CaseResult r, Person applicant) {
            return ResultKind.of(r, items.require(r.itemVersionId()).type())
                    .map(kind -> kind == ResultKind.LICENCE
                                    && sensitive.covers(r.itemCode(), r.itemName(), !applicant.isBody())
                            ? ResultKind.WITH_BASIS
                            : kind);
        }
    }

    /** In the caller's transaction. */
    void take(CaseResult result, Person applicant) {
        var known = results.ofCase(result.caseId()).or(() -> queue(result, applicant));
        known.filter(q -> q.voidedAs() == null).ifPresent(q -> noteIfVoid(q, result));
    }

    private Optional<QueuedResult> queue(CaseResult r, Person applicant) {
        var found = kinds.of(r, applicant);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var kind = found.get();
        var queued = new QueuedResult(
                Ids.next(),
                r.caseId(),
                r.number(),
                r.itemCode(),
                r.itemName(),
                r.profile(),
                kind,
                r.agencyId(),
                r.regionCode(),
                !applicant.isBody(),
                r.decidedOn(),
                dates.due(kind, r.decidedOn(), r.regionCode()),
                dates.practice(kind, r.decidedOn(), r.regionCode()),
                null,
                null,
                null,
                null,
                null,
                null,
                r.outOfTime(),
                0,
                Standing.WAITING,
                Map.of());
        if (results.insert(queued)) {
            journal.write(
                    "RESULT_QUEUED", queued.id(), Actor.system(JOB), Map.of("kind", kind.name(), "case", r.number()));
        }
        return results.ofCase(r.caseId());
    }

    @LegalBasis("行政处罚法, art. 48")
    private void noteIfVoid(QueuedResult q, CaseResult r) {
        var given = r.given();
        if (given == null || !settings.of(q.kind()).voidedBy().contains(given.standing())) {
            return;
        }
        falling.note(q, VoidedAs.valueOf(given.standing().name()), given.since(), Actor.system(JOB), Map.of());
    }
}
