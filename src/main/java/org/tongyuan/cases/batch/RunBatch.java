package org.tongyuan.cases.batch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.batch.Batch.Line;
import org.tongyuan.cases.batch.Batch.Outcome;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.web.Words;

/**
 * Acts on the cases of a batch one after the other, each in a transaction of its own together with its outcome: one that is refused stops
 * no other, and beginning again acts on none twice.
 */
@Component
class RunBatch {

    private final Batches batches;
    private final ActOnOne actOnOne;
    private final TransactionTemplate transaction;
    private final Words words;

    RunBatch(Batches batches, ActOnOne actOnOne, TransactionTemplate transaction, Words words) {
        this.batches = batches;
        this.actOnOne = actOnOne;
        this.transaction = transaction;
        this.words = words;
    }

    /** The batch as it stands when all its cases have been tried. */
    Batch run(UUID id, SignedIn who) {
        Batch batch = batches.require(id, who.actor());
        for (Line line : batch.lines()) {
            if (line.outcome() == null) {
                String why = refusedBecause(batch, line, who);
                if (why != null) {
                    transaction.executeWithoutResult(s -> batches.end(id, line.place(), Outcome.REFUSED, why));
                }
            }
        }
        return batches.require(id, who.actor());
    }

    /** Null when the act was done. */
    private @Nullable String refusedBecause(Batch batch, Line line, SignedIn who) {
        try {
            transaction.executeWithoutResult(s -> batches.take(batch.id(), line.place())
                    .ifPresent(number -> {
                        actOnOne.act(batch, number, line.seen(), who);
                        batches.end(batch.id(), line.place(), Outcome.DONE, null);
                    }));
            return null;
        } catch (RuleBroken broken) {
            return words.of(broken);
        } catch (NotAllowed refused) {
            return words.of(new RuleBroken("batch.not-allowed"));
        } catch (NotFound none) {
            return words.of(new RuleBroken("batch.not-found"));
        } catch (ConcurrencyFailureException meanwhile) {
            return words.of(new RuleBroken("batch.meanwhile"));
        }
    }
}
