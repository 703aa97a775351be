package org.tongyuan.accounts.person;

import java.util.List;
import java.util.Objects;
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
 * {@code --tongyuan.command=reseal [--new-key]}: seals every number, phone and second factor with the newest key. Can be stopped and started again;
 * afterwards older keys may be taken out of the key file. The product must be restarted to seal with a key added beside it.
 */
@Component
class ResealCommand implements Command {

    private static final int AT_ONCE = 200;

    private final List<SealedRows> rows;
    private final PersonalDataCipher cipher;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final LegalTime time;

    ResealCommand(
            List<SealedRows> rows,
            PersonalDataCipher cipher,
            TransactionTemplate transaction,
            Journal journal,
            LegalTime time) {
        this.rows = List.copyOf(rows);
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
        for (SealedRows table : rows) {
            int sealed = AT_ONCE;
            while (sealed > 0) {
                sealed = Objects.requireNonNull(transaction.execute(status -> table.sealAgain(AT_ONCE)));
            }
        }
        journal.recordApart(Entry.of(
                Actor.system("reseal"),
                "PERSONAL_DATA_RESEALED",
                new Subject("personal-data-key", cipher.currentKey()),
                time.now()));
        return 0;
    }
}
