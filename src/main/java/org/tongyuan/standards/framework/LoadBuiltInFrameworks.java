package org.tongyuan.standards.framework;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;

/** Adds the built-in frameworks that this installation does not have; those it has stay as they are. */
@Component
class LoadBuiltInFrameworks implements InitializingBean {

    private static final Actor LOADER = Actor.system("framework-loader");

    private final Frameworks frameworks;
    private final String region;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final LegalTime time;

    LoadBuiltInFrameworks(
            Frameworks frameworks,
            @Value("${tongyuan.region}") String region,
            TransactionTemplate transaction,
            Journal journal,
            LegalTime time) {
        this.frameworks = frameworks;
        this.region = region;
        this.transaction = transaction;
        this.journal = journal;
        this.time = time;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> load());
    }

    private void load() {
        frameworks.takeTurn();
        var file = FrameworkFile.read();
        int ordinal = 0;
        for (var entry : file.frameworks()) {
            ordinal++;
            if (!frameworks.add(entry, ownerRegion(entry.owner()), ordinal)) {
                continue;
            }
            file.standards().stream()
                    .filter(s -> s.framework().equals(entry.code()))
                    .forEach(frameworks::adopt);
            journal.record(
                    Entry.of(LOADER, "FRAMEWORK_LOADED", new Subject("standard-framework", entry.code()), time.now()));
        }
    }

    private String ownerRegion(String owner) {
        return switch (owner) {
            case "NATIONAL" -> "000000";
            case "PROVINCE" -> region.substring(0, 2) + "0000";
            default -> region;
        };
    }
}
