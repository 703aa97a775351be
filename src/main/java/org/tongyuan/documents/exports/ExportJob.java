package org.tongyuan.documents.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.table.TableFormat;

/** An export as it stands. */
record ExportJob(
        UUID id,
        String kind,
        String title,
        TableFormat format,
        Map<String, String> parameters,
        State state,
        @Nullable Long rowsTotal,
        long rowsDone,
        @Nullable String failure,
        @Nullable Made made,
        Actor owner,
        Instant created,
        @Nullable Instant finished,
        LocalDate expiresOn,
        @Nullable Instant erased) {

    /** States of an export. */
    enum State {
        WAITING("等待开始"),
        RUNNING("正在生成"),
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

    /** The file that was made. */
    record Made(String fileName, String mediaType, long size, String sha256) {}

    /** Nothing more will happen to it. */
    public boolean over() {
        return state == State.DONE || state == State.FAILED;
    }

    /** The file is there to be taken away. */
    public boolean ready() {
        return state == State.DONE && erased == null;
    }

    public String page() {
        return "/exports/" + id;
    }
}
