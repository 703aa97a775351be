package org.tongyuan.standards.consultation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a draft, and what the standards office answered. Name and contact are for asking back only.
 *
 * @param place the clause or chapter it is about, empty for the whole
 * @param publicText the comment as everybody may read it; null until it is answered
 */
record Comment(
        UUID id,
        UUID consultation,
        String receipt,
        String place,
        String text,
        @Nullable String name,
        @Nullable String contact,
        Instant at,
        @Nullable Answer answer,
        @Nullable String publicText) {

    /** What became of a comment 采纳情况. */
    enum AnswerKind {
        ADOPTED("采纳", "good"),
        PARTLY("部分采纳", "info"),
        NOT_ADOPTED("未采纳", "neutral");

        private final String label;
        private final String tone;

        AnswerKind(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    /** The answer with its reason. */
    record Answer(AnswerKind kind, String text, Instant at) {}

    public String maskedName() {
        return name == null ? "未留" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    public String maskedContact() {
        if (contact == null) {
            return "未留";
        }
        int shown = Math.min(3, contact.length() / 3);
        return contact.substring(0, shown) + "****" + contact.substring(contact.length() - Math.min(2, shown));
    }
}
