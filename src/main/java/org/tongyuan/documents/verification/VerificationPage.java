package org.tongyuan.documents.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What anybody may know of a letter. {@code replacedBy} is the number of the letter that holds now, null while this one does. */
public record VerificationPage(
        String code,
        String groupedCode,
        String title,
        String number,
        String agency,
        LocalDate signedOn,
        String addressee,
        String sha256,
        @Nullable String replacedBy,
        @Nullable LocalDate replacedOn) {

    public boolean isValid() {
        return replacedBy == null;
    }
}
