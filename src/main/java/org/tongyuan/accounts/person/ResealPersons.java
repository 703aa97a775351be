package org.tongyuan.accounts.person;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.platform.Command;
import org.tongyuan.platform.security.PersonalDataCipher;

/**
 * {@code --tongyuan.command=reseal-personal-data [--new-key]}: seals every number and phone with the newest key. Can be stopped and
 * started again; afterwards older keys may be taken out of the key file.
 */
@Component
class ResealPersons implements Command {

    private static final int AT_ONCE = 200;

    private final PersonRecords records;
    private final PersonalDataCipher cipher;
    private final TransactionTemplate transaction;

    ResealPersons(PersonRecords records, PersonalDataCipher cipher, TransactionTemplate transaction) {
        this.records = records;
        this.cipher = cipher;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "reseal-personal-data";
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
        return 0;
    }
}
