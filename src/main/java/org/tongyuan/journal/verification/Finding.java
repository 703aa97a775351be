package org.tongyuan.journal.verification;

import org.jspecify.annotations.Nullable;

/** Something that does not agree, said so that an auditor knows where to look. */
record Finding(Kind kind, @Nullable String subject, String text) {

    /** What was found. */
    enum Kind {
        ENTRY_CHANGED("日志内容被改动"),
        CHAIN_BROKEN("日志链断裂"),
        ANCHOR_MISMATCH("与签名锚点不符"),
        ANCHOR_BROKEN("锚点被改动或丢失"),
        ROW_CHANGED("业务数据被改动"),
        ROW_MISSING("业务数据丢失"),
        ROW_WITHOUT_ENTRY("业务数据没有日志"),
        FILE_CHANGED("文件被改动"),
        FILE_MISSING("文件丢失");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Public, because templates call it. */
    public String label() {
        return kind.label();
    }
}
