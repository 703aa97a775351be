package org.tongyuan.cases.forbearance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tongyuan.platform.RuleBroken;

/** What was decided on a request, why, and which conditions were found. */
record Ruling(Result result, List<Found> findings, String reasons, Instant at, UUID byId, String by) {

    Ruling {
        findings = List.copyOf(findings);
        findings.stream().filter(f -> f.essential() && !f.met()).findFirst().ifPresent(missing -> {
            if (result != Result.REFUSE) {
                throw new RuleBroken("forbearance.essential", missing.words());
            }
        });
    }

    /** A condition as it was when it was ruled on, and whether it was found. */
    record Found(String key, String words, boolean essential, boolean met) {}

    /** What can be decided. */
    enum Result {
        EXEMPT("免责", "good"),
        MITIGATE("减轻责任", "info"),
        REFUSE("不予容错", "neutral");

        private final String label;
        private final String tone;

        Result(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }

        boolean grants() {
            return this != REFUSE;
        }
    }
}
