package org.tongyuan.standards.inventory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.RuleBroken;

/**
 * A rule that was there before the standards.
 *
 * @param owner agency that carries the decision out, until {@code due}
 * @param standard the standard it was turned into
 * @param doneOn day on which the decision was carried out
 */
record ExistingRule(
        UUID id,
        String title,
        String documentNumber,
        String issuer,
        LocalDate issuedOn,
        Kind kind,
        @Nullable Decision decision,
        @Nullable String reason,
        @Nullable UUID owner,
        @Nullable LocalDate due,
        @Nullable UUID standard,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate doneOn,
        int version) {

    /** Kinds of rules. */
    enum Kind {
        NORMATIVE("规范性文件"),
        SYSTEM("规章制度"),
        PROCEDURE("工作程序"),
        DUTIES("岗位职责"),
        SUPERVISION("监督程序");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What becomes of a rule. */
    enum Decision {
        KEEP("继续有效", "good"),
        AMEND("修改", "info"),
        ABOLISH("废止", "neutral"),
        STANDARDIZE("转为标准", "info");

        private final String label;
        private final String tone;

        Decision(String label, String tone) {
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

    public boolean isLate(LocalDate today) {
        return doneOn == null && due != null && due.isBefore(today);
    }

    /** Decided, or decided anew as long as nothing is carried out. */
    ExistingRule decided(Decision what, String why, UUID by, LocalDate until, @Nullable UUID into, LocalDate today) {
        if (doneOn != null) {
            throw new RuleBroken("rule.done");
        }
        if (until.isBefore(issuedOn)) {
            throw new RuleBroken("rule.due");
        }
        if (into != null && what != Decision.STANDARDIZE) {
            throw new RuleBroken("rule.standard-needless");
        }
        return new ExistingRule(
                id,
                title,
                documentNumber,
                issuer,
                issuedOn,
                kind,
                what,
                why,
                by,
                until,
                into,
                today,
                null,
                version + 1);
    }

    /** Carried out; a rule that becomes a standard is done when the standard is named. */
    ExistingRule done(LocalDate today) {
        if (decision == null || doneOn != null) {
            throw new RuleBroken("rule.not-open");
        }
        if (decision == Decision.STANDARDIZE && standard == null) {
            throw new RuleBroken("rule.standard-missing");
        }
        return new ExistingRule(
                id,
                title,
                documentNumber,
                issuer,
                issuedOn,
                kind,
                decision,
                reason,
                owner,
                due,
                standard,
                decidedOn,
                today,
                version + 1);
    }
}
