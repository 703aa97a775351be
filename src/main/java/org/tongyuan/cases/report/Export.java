package org.tongyuan.cases.report;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Statistics asked for as a file. Only whoever asked sees it, and it expires.
 *
 * @param agency what they might see when they asked, null for the whole hall
 */
record Export(
        UUID id,
        UUID account,
        @Nullable UUID agency,
        Kind kind,
        Format format,
        String title,
        Map<String, String> query,
        State state,
        @Nullable Long rowsTotal,
        long rowsDone,
        long bytes,
        @Nullable String failure,
        Instant requested,
        @Nullable Instant finished,
        @Nullable Instant expires) {

    /** The figures of a page, or the cases behind one of them. */
    enum Kind {
        FIGURES,
        CASES
    }

    /** The kind of file. */
    enum Format {
        CSV("csv", "text/csv;charset=UTF-8"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String ending() {
            return ending;
        }

        String mediaType() {
            return mediaType;
        }
    }

    /** States of an export. */
    enum State {
        WAITING("等待开始", "neutral"),
        RUNNING("正在生成", "info"),
        DONE("可以下载", "good"),
        FAILED("没有完成", "late"),
        EXPIRED("已过期删除", "neutral");

        private final String label;
        private final String tone;

        State(String label, String tone) {
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

    /** Nothing more will happen to it by itself, but for its expiry. */
    public boolean over() {
        return state != State.WAITING && state != State.RUNNING;
    }

    public String fileName() {
        return title.replaceAll("[\\\\/:*?\"<>|\\s]+", "-") + "." + format.ending();
    }
}
