package org.tongyuan.standards.manual;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.documents.Upload;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.jobs.Passing;
import org.tongyuan.standards.manual.Manuals.Edition;

/** Prints an edition that was ordered and keeps it by its hash. */
@Component
class PrintManual {

    private static final Logger log = LoggerFactory.getLogger(PrintManual.class);
    private static final Actor PRESS = Actor.system("manual-press");

    private final Manuals manuals;
    private final ManualPress press;
    private final Files files;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final LegalTime time;

    PrintManual(
            Manuals manuals,
            ManualPress press,
            Files files,
            Journal journal,
            TransactionTemplate transaction,
            LegalTime time) {
        this.manuals = manuals;
        this.press = press;
        this.files = files;
        this.journal = journal;
        this.transaction = transaction;
        this.time = time;
    }

    void print(UUID id) {
        Edition edition = manuals.require(id);
        if (!edition.waiting()) {
            return;
        }
        try {
            ManualPress.Printed printed = press.print(edition);
            transaction.executeWithoutResult(status -> keep(edition, printed));
        } catch (RuntimeException trouble) {
            if (Passing.is(trouble)) {
                throw trouble;
            }
            log.error("Manual {} could not be printed", id, trouble);
            transaction.executeWithoutResult(status -> manuals.fail(id, time.now()));
        }
    }

    private void keep(Edition edition, ManualPress.Printed printed) {
        StoredFile file = files.store(new Upload(press.title() + ".pdf", printed.pdf()));
        manuals.finish(edition.id(), printed.contentHash(), file, printed.pages(), time.now());
        journal.record(Entry.of(PRESS, "MANUAL_PRINTED", Manuals.subject(edition.id()), time.now())
                .with("number", String.valueOf(edition.number()))
                .with("file", file.id().sha256()));
    }
}
