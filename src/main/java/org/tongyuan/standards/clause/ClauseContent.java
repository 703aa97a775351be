package org.tongyuan.standards.clause;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clause says.
 *
 * @param number how people quote it, e.g. S-08-003
 * @param standard code of the standard or framework node to which it belongs
 * @param basis the law, decree or standard it carries out
 * @param kind kind of subject, e.g. item
 * @param applies CEL; the subjects that the clause concerns, null for all
 * @param expression CEL; true when the subject conforms
 * @param message what to do when it does not
 * @param owner agency that answers for the clause itself, null for the standards office
 * @param parent number of the clause of a higher level that this one tightens
 */
public record ClauseContent(
        String number,
        String standard,
        String title,
        String text,
        String basis,
        String kind,
        @Nullable String applies,
        String expression,
        Severity severity,
        String message,
        Level level,
        String region,
        @Nullable UUID owner,
        @Nullable String parent,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Sample> samples) {

    public ClauseContent {
        applies = applies == null || applies.isBlank() ? null : applies.strip();
        expression = expression.strip();
        parent = parent == null || parent.isBlank() ? null : parent.strip();
        samples = samples == null ? List.of() : List.copyOf(samples);
    }

    /** How grave it is when a subject falls short. */
    public enum Severity {
        HINT("提示"),
        NORMAL("一般"),
        SERIOUS("严重");

        private final String label;

        Severity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whose clause it is; a lower level may tighten what a higher one demands, never loosen it. */
    public enum Level {
        NATIONAL("国家"),
        PROVINCE("省"),
        CITY("市"),
        COUNTY("县");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A test kept with the clause: facts and what it must say of them; facts left out count as not given. */
    public record Sample(String name, Map<String, Object> facts, Expected expected) {

        /** What a sample expects. */
        public enum Expected {
            CONFORMS("符合"),
            FAILS("不符合"),
            NOT_APPLICABLE("不适用");

            private final String label;

            Expected(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    /** Whether it is in force on this day. */
    public boolean inForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
