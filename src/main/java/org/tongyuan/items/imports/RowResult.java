package org.tongyuan.items.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a row. */
record RowResult(
        int rowNumber,
        Map<String, String> given,
        Outcome outcome,
        Effect effect,
        @Nullable String itemCode,
        @Nullable UUID versionId,
        List<Finding> findings) {

    /** The three ways a row can end; there is no fourth. */
    enum Outcome {
        IMPORTED("导入", "good"),
        IMPORTED_WITH_FINDINGS("导入但有问题", "warn"),
        REFUSED("拒绝", "late");

        private final String label;
        private final String tone;

        Outcome(String label, String tone) {
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

    /** What it did to the list of items. */
    enum Effect {
        NEW("新增"),
        CHANGED("新版本"),
        UNCHANGED("未变化"),
        NONE("未写入");

        private final String label;

        Effect(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
