package org.tongyuan.cases.act;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.cases.record.Case;
import org.tongyuan.cases.record.CaseLaw;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.documents.Letters;
import org.tongyuan.journal.Entry;
import org.tongyuan.platform.UseCase;

/**
 * Settles several cases in one transaction, with one statement each to lock and read them, for applicants, letters and messages, and for
 * all that is saved and recorded. All of them or none: who calls settles them one by one when this fails.
 */
@UseCase
class SettleTogether {

    private final Cases cases;
    private final Laws laws;
    private final Settlement settlement;
    private final CaseLetters letters;
    private final ActLetters actLetters;
    private final Letters sealing;

    SettleTogether(
            Cases cases,
            Laws laws,
            Settlement settlement,
            CaseLetters letters,
            ActLetters actLetters,
            Letters sealing) {
        this.cases = cases;
        this.laws = laws;
        this.settlement = settlement;
        this.letters = letters;
        this.actLetters = actLetters;
        this.sealing = sealing;
    }

    private record Settled(Case file, CaseLaw law, List<Settlement.Passed> passed) {

        Stream<CaseLetters.Accepted> accepted() {
            return passed.stream()
                    .filter(one -> one.act() == Act.DEEM_ACCEPTED)
                    .map(one -> new CaseLetters.Accepted(one.after(), law, one.by()));
        }
    }

    /** Returns those that have to be settled alone: a renewal may take the place of a permit in another case. */
    @Transactional
    List<UUID> settle(List<UUID> ids, Instant until) {
        var alone = new ArrayList<UUID>();
        var settled = new ArrayList<Settled>();
        for (Case file : cases.lockFree(ids)) {
            if (file.now().head().renewBefore() != null) {
                alone.add(file.id());
                continue;
            }
            var law = laws.of(file.now().head());
            var passed = settlement.pass(file, law, until);
            if (!passed.isEmpty()) {
                settled.add(new Settled(file, law, passed));
            }
        }
        letters.accepted(settled.stream().flatMap(Settled::accepted).toList());
        settled.stream()
                .flatMap(one -> one.passed().stream())
                .filter(one -> one.act() == Act.REMIND_DEFERRED)
                .forEach(one -> actLetters.remindDeferred(one.after()));
        cases.save(settled.stream()
                .map(one -> new Cases.Changed(one.file(), acts(one, until)))
                .toList());
        return alone;
    }

    private List<Entry> acts(Settled one, Instant until) {
        var acts = new ArrayList<Entry>();
        for (var passed : one.passed()) {
            // Only an acceptance has a letter, which its entry seals.
            acts.add(passed.act() == Act.DEEM_ACCEPTED ? sealing.sealedIn(passed.entry()) : passed.entry());
        }
        acts.add(Settlement.settled(one.file(), until));
        return acts;
    }
}
