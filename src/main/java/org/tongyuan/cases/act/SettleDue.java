package org.tongyuan.cases.act;

import java.time.Instant;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.documents.Letters;
import org.tongyuan.platform.UseCase;

/** Settles one case at which something fell due; another node's case is left to that node. */
@UseCase
class SettleDue {

    private final Cases cases;
    private final Laws laws;
    private final Settlement settlement;
    private final Letters letters;

    SettleDue(Cases cases, Laws laws, Settlement settlement, Letters letters) {
        this.cases = cases;
        this.laws = laws;
        this.settlement = settlement;
        this.letters = letters;
    }

    @Transactional
    void settle(UUID id, Instant until) {
        var free = cases.lockIfFree(id);
        if (free.isEmpty()) {
            return;
        }
        var file = free.get();
        if (settlement.settle(file, laws.of(file.now().head()), until)) {
            cases.save(file, letters.sealedIn(Settlement.settled(file, until)));
        }
    }
}
