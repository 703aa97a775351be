package org.tongyuan.standards.clause;

import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;

/** Puts the built-in clauses into force that this installation does not have; those it has, changed or withdrawn, stay as they are. */
@Component
class LoadBuiltInClauses implements InitializingBean {

    private static final Actor LOADER = Actor.system("clause-loader");

    private final Clauses clauses;
    private final String province;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final LegalTime time;

    LoadBuiltInClauses(
            Clauses clauses,
            @Value("${tongyuan.region}") String region,
            TransactionTemplate transaction,
            Journal journal,
            LegalTime time) {
        this.clauses = clauses;
        this.province = region.substring(0, 2) + "0000";
        this.transaction = transaction;
        this.journal = journal;
        this.time = time;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> load());
    }

    private void load() {
        clauses.takeTurn();
        String by = LOADER.kind() + ":" + LOADER.id();
        int added = 0;
        Set<String> known = clauses.numbers();
        for (ClauseContent content : BuiltInClauses.of(province)) {
            if (!known.contains(content.number())) {
                clauses.add(content, true, time.now(), by);
                clauses.publish(clauses.require(content.number()), time.now(), by);
                added++;
            }
        }
        if (added > 0) {
            journal.record(Entry.of(LOADER, "CLAUSES_LOADED", new Subject("clause-file", "clauses.yaml"), time.now())
                    .with("clauses", String.valueOf(added)));
        }
    }
}
