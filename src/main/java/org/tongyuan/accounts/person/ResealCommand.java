package org.tongyuan.accounts.person;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Command;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.PersonalDataCipher;

/**
 * {@code --tongyuan.command=reseal [--new-key]}: seals every number and phone with the newest key. Can be stopped and started again;
 * afterwards older keys may be taken out of the key file. The product must be restarted to seal with a key added beside it.
 */
@Component
class ResealCommand implements Command {

    private static final int AT_ONCE = 200;

    private final PersonRecords records;
    private final PersonalDataCipher cipher;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final LegalTime time;

    ResealCommand(
            PersonRecords records,
            PersonalDataCipher cipher,
            TransactionTemplate transaction,
            Journal journal,
            LegalTime time) {
        this.records = records;
        this.cipher = cipher;
        this.transaction = transaction;
        this.journal = journal;
        this.time = time;
    }

    @Override
    public String name() {
        return "reseal";
    }

    @Override
    public int run(List<String> args) {
        if (args.contains("--new-key")) {
            cipher.rotate();
        }
        List<UUID> older = records.sealedWithOlderKey(AT_ONCE);
        while (!older.isEmpty()) {
            List<UUID> batch = older;
            transaction.executeWithoutResult(status -> batch.forEach(records::sealAgain));
            older = records.sealedWithOlderKey(AT_ONCE);
        }
        journal.recordApart(Entry.of(
                Actor.system("reseal"),
                "PERSONAL_DATA_RESEALED",
                new Subject("personal-data-key", cipher.currentKey()),
                time.now()));
        return 0;
    }
}
