package org.tongyuan.disclosure.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the scan found in a version, and how it was answered.
 *
 * @param place NAME, SUMMARY, BODY, KEYWORDS, or the SHA-256 of an attachment
 * @param shown masked; of an attachment that cannot be read, its name
 */
record ScanHit(
        UUID id,
        String place,
        PersonalDataScan.Kind kind,
        String shown,
        String fingerprint,
        @Nullable Answer answer,
        @Nullable String reason,
        @Nullable String answerer,
        @Nullable Instant answeredAt) {

    /** What was done about it. */
    enum Answer {
        MASKED("已隐去"),
        KEPT("保留公开");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** In an attachment, which cannot be masked here, only exchanged. */
    public boolean inFile() {
        return place.length() == 64;
    }

    public boolean isOpen() {
        return answer == null;
    }
}
