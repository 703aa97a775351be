package org.tongyuan.documents.verification;

import java.time.Instant;
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
        @Nullable Seal seal,
        @Nullable String replacedBy,
        @Nullable LocalDate replacedOn) {

    /** The electronic seal: {@code good} when its signature and the digest of the kept file both agree. */
    public record Seal(
            String agency, Instant sealedAt, String sm3, String certificate, boolean demonstration, boolean good) {}

    public boolean isValid() {
        return replacedBy == null;
    }
}
