package org.tongyuan.items.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as it stands; {@code rowsDone} is where it goes on. */
record ImportJob(
        UUID id,
        String fileName,
        String fileSha256,
        boolean inForce,
        State state,
        @Nullable Integer rowsTotal,
        int rowsDone,
        @Nullable String failure,
        Instant created,
        String createdBy,
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

    /** Nothing more will happen to it. */
    public boolean over() {
        return state == State.DONE || state == State.FAILED;
    }
}
