package org.tongyuan.documents.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.file.FileStore;
import org.tongyuan.documents.seal.AgencySeals;
import org.tongyuan.documents.seal.SealImage;
import org.tongyuan.documents.seal.SealValue;
import org.tongyuan.documents.seal.SealValues;
import org.tongyuan.platform.sm.Sm3;

/** Gives letters as PDF. Each is set once, by the idle {@link LetterPress} or on first need, and its file is kept. */
@Component
public class LetterArchive {

    private final LetterRegister register;
    private final LetterPrinter printer;
    private final FileStore files;
    private final Prints prints;
    private final AgencySeals seals;
    private final SealValues values;
    private final TransactionTemplate ownTransaction;

    LetterArchive(
            LetterRegister register,
            LetterPrinter printer,
            FileStore files,
            Prints prints,
            AgencySeals seals,
            SealValues values,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.printer = printer;
        this.files = files;
        this.prints = prints;
        this.seals = seals;
        this.values = values;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The letter of a verification code, printed if it was not yet: only then has it a hash to compare. */
    public Optional<LetterRow> verified(String verifyCode) {
        return register.byCode(verifyCode).map(row -> {
            if (row.file() == null) {
                pdf(row);
            }
            return register.require(row.id());
        });
    }

    /** The electronic seal of a letter, checked now against the file that is kept. */
    public Optional<CheckedSeal> seal(LetterRow row) {
        return values.of(row.id()).map(value -> new CheckedSeal(value, Sm3.hex(pdf(row)), value.isSigned()));
    }

    /** The face of a seal as a picture; empty when the provider that made it is no longer there. */
    public Optional<byte[]> sealPicture(LetterRow row) {
        return values.of(row.id()).flatMap(seals::pictureOf).map(SealImage::png);
    }

    /** {@code fileSm3}: of the file as it is now. */
    public record CheckedSeal(SealValue value, String fileSm3, boolean isSigned) {

        public boolean isGood() {
            return isSigned && fileSm3.equals(value.sm3());
        }
    }

    /** The letter that replaced another. */
    public LetterRow replacement(UUID letterId) {
        return register.require(letterId);
    }

    /** Whether a file is the letter as we gave it out, as PDF or as OFD. */
    public boolean isTheFile(LetterRow row, byte[] file) {
        boolean zipped = file.length > 2 && file[0] == 'P' && file[1] == 'K';
        return Arrays.equals(file, zipped ? ofd(row) : pdf(row));
    }

    public byte[] ofd(LetterRow row) {
        return printer.ofd(row, pdf(row));
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
        prints.keep(row.id(), List.of(stored(row, pdf)));
        return prints.of(row.id()).orElseThrow();
    }

    /**
     * The file is on disk before its row is: what is left after a crash is a file nobody names. A letter that cannot be sealed is not
     * kept, and tried again.
     */
    Prints.Print stored(LetterRow row, byte[] pdf) {
        FileId file = FileId.of(pdf);
        files.put(file, pdf);
        SealValue seal = seals.seal(row.agencyId(), row.agencyName(), pdf).orElse(null);
        return new Prints.Print(row.id(), file, printer.version(row), seal);
    }

    private byte[] read(FileId file) {
        try (var content = files.open(file)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
