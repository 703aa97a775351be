package org.tongyuan.cases.tables;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.journal.Actor;

/** A list of outside cases that was handed in; {@code rowsDone} is where it goes on. */
record OutsideImport(
        UUID id,
        UUID systemId,
        String fileName,
        State state,
        int rowsTotal,
        int rowsDone,
        @Nullable String failure,
        Actor by,
        Instant created,
        @Nullable Instant finished) {

    /** States of an import. */
    enum State {
        WAITING("等待开始"),
        RUNNING("正在导入"),
        DONE("已完成"),
        FAILED("没有完成");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What became of a row. */
    enum Outcome {
        CREATED("新增", "good"),
        UPDATED("更新", "good"),
        UNCHANGED("没有变化", "neutral"),
        /** What is known is newer; nothing was changed. */
        OLDER("比已知的旧，未采用", "warn"),
        REFUSED("没有导入", "late");

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

    /** Nothing more will happen to it. */
    public boolean over() {
        return state == State.DONE || state == State.FAILED;
    }
}
