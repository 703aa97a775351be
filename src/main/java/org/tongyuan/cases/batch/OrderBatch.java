package org.tongyuan.cases.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.batch.Batch.Line;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Writes down which act is wanted on which cases; nothing is done to a case yet. */
@UseCase
class OrderBatch {

    private final Batches batches;
    private final LegalTime time;

    OrderBatch(Batches batches, LegalTime time) {
        this.batches = batches;
        this.time = time;
    }

    /** {@code cases}: number and the version that was looked at, if known; the order in which they are acted on. */
    @Transactional
    public UUID order(BatchAct act, Map<String, @Nullable Integer> cases, @Nullable String opinion, SignedIn who) {
        if (cases.isEmpty()) {
            throw new RuleBroken("batch.none");
        }
        if (cases.size() > BatchAct.MOST) {
            throw new RuleBroken("batch.too-many", cases.size(), BatchAct.MOST);
        }
        var lines = new ArrayList<Line>();
        new LinkedHashMap<>(cases)
                .forEach((number, seen) -> lines.add(new Line(lines.size() + 1, number, seen, null, null)));
        UUID id = Ids.next();
        batches.add(new Batch(id, who.actor(), act, opinion, time.now(), lines));
        return id;
    }
}
