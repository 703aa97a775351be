package org.tongyuan.cases.review;

import java.time.Instant;
import java.util.UUID;

/** What was said about a signed sheet, each kind once. */
record Reply(UUID id, UUID sheetId, Kind kind, String words, Instant at, UUID byId, String by) {

    /** Who says what. */
    enum Kind {
        /** The agency on the findings (申辩). */
        ANSWER("申辩"),
        /** A reviewer on the agency's answer. */
        RESPONSE("对申辩的回复"),
        /** What the agency put right (整改). */
        RECTIFICATION("整改情况");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
