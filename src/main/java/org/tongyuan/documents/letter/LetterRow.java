package org.tongyuan.documents.letter;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.Letter;
import org.tongyuan.facts.Subject;

/**
 * A letter as registered.
 *
 * @param sealedFile the PDF of a letter set before prints were kept apart: part of its seal, and the only column that ever was
 * @param file the PDF, once it is printed
 * @param replacedBy the letter that took its place
 */
public record LetterRow(
        UUID id,
        String template,
        String templateVersion,
        String title,
        String number,
        String verifyCode,
        UUID agencyId,
        String agencyName,
        Subject subject,
        String addressee,
        LocalDate signedOn,
        String facts,
        @Nullable FileId sealedFile,
        @Nullable FileId file,
        @Nullable UUID replacedBy,
        @Nullable LocalDate replacedOn) {

    Letter letter() {
        return new Letter(id, template, title, number, verifyCode, subject, signedOn);
    }

    /** The digest by which the journal notices a row changed behind the application's back. */
    String seal() {
        String text = String.join(
                "\u001f",
                id.toString(),
                template,
                templateVersion,
                title,
                number,
                verifyCode,
                agencyId.toString(),
                agencyName,
                subject.kind(),
                subject.id(),
                addressee,
                signedOn.toString(),
                facts,
                sealedFile == null ? "" : sealedFile.sha256(),
                String.valueOf(replacedBy),
                String.valueOf(replacedOn));
        return FileId.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).sha256();
    }
}
