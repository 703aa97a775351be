package org.tongyuan.journal.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a verification went through and what it found; {@code files} is null in reports of older releases. */
record Report(
        Instant started,
        Instant finished,
        long entries,
        long chains,
        long anchors,
        long sealedSubjects,
        @Nullable Long files,
        long findingCount,
        List<Finding> findings) {

    Report withFiles(long looked, Instant at, Findings all) {
        return new Report(started, at, entries, chains, anchors, sealedSubjects, looked, all.count(), all.kept());
    }

    public boolean passed() {
        return findingCount == 0;
    }

    /** In a few plain sentences, for the command line. */
    String text() {
        var text = new StringBuilder();
        text.append("核对日志 %d 条、日志链 %d 条、签名锚点 %d 个、业务数据 %d 件、文件 %d 个，用时 %.1f 秒。%n"
                .formatted(
                        entries,
                        chains,
                        anchors,
                        sealedSubjects,
                        files == null ? 0 : files,
                        Duration.between(started, finished).toMillis() / 1000.0));
        if (passed()) {
            return text.append("没有发现改动、删除或调换。").toString();
        }
        text.append("发现 %d 处不一致：%n".formatted(findingCount));
        for (Finding finding : findings) {
            text.append("- ").append(finding.label());
            if (finding.subject() != null) {
                text.append("（").append(finding.subject()).append("）");
            }
            text.append("：").append(finding.text()).append(System.lineSeparator());
        }
        if (findingCount > findings.size()) {
            text.append("只列出前 %d 处。%n".formatted(findings.size()));
        }
        return text.toString();
    }
}
