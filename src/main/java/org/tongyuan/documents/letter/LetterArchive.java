package org.tongyuan.documents.letter;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.documents.Upload;

/**
 * Renders letters once and keeps the file: after the act's transaction on one thread of its own (two at a time would starve the
 * desk on a small machine), or on first need when that has not happened, e.g. because the process was killed in between.
 */
@Component
public class LetterArchive {

    private static final Logger log = LoggerFactory.getLogger(LetterArchive.class);

    private final LetterRegister register;
    private final LetterPrinter printer;
    private final Files files;
    private final LetterJournal journal;
    private final TransactionTemplate ownTransaction;
    private final ExecutorService queue = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("letters").factory());

    LetterArchive(
            LetterRegister register,
            LetterPrinter printer,
            Files files,
            LetterJournal journal,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.printer = printer;
        this.files = files;
        this.journal = journal;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void renderSoon(LetterIssued issued) {
        queue.execute(() -> renderQuietly(issued.letterId()));
    }

    private void renderQuietly(UUID letterId) {
        try {
            pdf(register.require(letterId));
        } catch (RuntimeException e) {
            log.warn("Letter {} will be rendered on first need: {}", letterId, e.toString());
        }
    }

    /** The letter of a verification code, rendered if it was not yet: only then has it a hash to compare. */
    public Optional<LetterRow> verified(String verifyCode) {
        return register.byCode(verifyCode).map(row -> {
            if (row.file() == null) {
                pdf(row);
            }
            return register.require(row.id());
        });
    }

    /** The letter that replaced another. */
    public LetterRow replacement(UUID letterId) {
        return register.require(letterId);
    }

    byte[] pdf(LetterRow row) {
        FileId file = row.file();
        if (file != null) {
            return read(file);
        }
        byte[] pdf = printer.print(row);
        FileId kept = ownTransaction.execute(status -> keep(row, pdf));
        return kept == null ? pdf : read(kept);
    }

    /** The file that counts: this one, or that of whoever was faster; null while the letter's own transaction is not through. */
    private @Nullable FileId keep(LetterRow row, byte[] pdf) {
        if (register.find(row.id()).isEmpty()) {
            return null;
        }
        StoredFile stored = files.store(new Upload(row.title() + ".pdf", pdf));
        if (register.attach(row.id(), stored.id(), printer.version(row.template()))) {
            journal.rendered(register.require(row.id()), stored.id().sha256());
        }
        return register.require(row.id()).file();
    }

    private byte[] read(FileId file) {
        try (var content = files.open(file)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void stop() {
        queue.shutdownNow();
    }
}
