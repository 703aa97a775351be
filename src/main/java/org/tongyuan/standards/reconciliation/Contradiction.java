package org.tongyuan.standards.reconciliation;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongyuan.documents.FileId;

/** What does not agree, as it was found; {@code subject} is the same each time. */
record Contradiction(Kind kind, String subject, List<Held> records) {

    /** What can be decided. */
    enum Outcome {
        VALUE("以其中一个值（或者填写的值）为准"),
        SAME("是同一个，合并"),
        DIFFERENT("不是同一个，各自保留"),
        SOURCE("请来源更正");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Kinds, in the order of their weight. */
    enum Kind {
        CODE_SEVERAL_NAMES("同一代码，名称不同", EnumSet.allOf(Outcome.class)),
        NAME_SEVERAL_CODES("同一名称，代码不同", EnumSet.allOf(Outcome.class)),
        CODE_INVALID("代码不正确", EnumSet.of(Outcome.VALUE, Outcome.SOURCE)),
        CODE_ABOLISHED("代码已停用", EnumSet.of(Outcome.VALUE, Outcome.SOURCE)),
        DIVISION_UNKNOWN("行政区划代码不在现行区划中", EnumSet.of(Outcome.VALUE, Outcome.SOURCE)),
        ENDED_IN_USE("已撤销的机构仍在使用", EnumSet.of(Outcome.VALUE, Outcome.DIFFERENT, Outcome.SOURCE)),
        SIMILAR("名称相近，可能是同一个", EnumSet.of(Outcome.SAME, Outcome.DIFFERENT));

        private final String label;
        private final Set<Outcome> outcomes;

        Kind(String label, Set<Outcome> outcomes) {
            this.label = label;
            this.outcomes = outcomes;
        }

        public String label() {
            return label;
        }

        public Set<Outcome> outcomes() {
            return outcomes;
        }

        /** Whether the right value is a code, a division or a name. */
        boolean aboutCode() {
            return this == NAME_SEVERAL_CODES || this == CODE_INVALID || this == CODE_ABOLISHED;
        }

        boolean aboutDivision() {
            return this == DIVISION_UNKNOWN;
        }
    }

    /** Of the values only: the same values from a new import are the same contradiction, settled or not. */
    String fingerprint() {
        String values = records.stream().map(Held::values).distinct().sorted().collect(Collectors.joining("\n"));
        return FileId.of(values.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
