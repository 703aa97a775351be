package org.tongyuan.items.channel;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongyuan.items.channel.ChannelChecks.Row;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.items.version.VersionHash;

/** The page of an item's channels: each of our five, looked at or not, and the copies that others keep. */
@Component
class ChannelBoard {

    private static final int BRIEF = 12;

    private final ChannelChecks checks;
    private final OutsideCopies copies;
    private final OutsideHosts hosts;

    ChannelBoard(ChannelChecks checks, OutsideCopies copies, OutsideHosts hosts) {
        this.checks = checks;
        this.copies = copies;
        this.hosts = hosts;
    }

    /** A line of the table; without {@code row} nobody has looked yet. */
    record Line(String channel, String address, @Nullable Row row) {

        public String state() {
            if (row == null) {
                return "尚未核对";
            }
            if (row.problem() != null) {
                return "未能取得";
            }
            return row.equal() ? "一致" : "不一致";
        }

        /** As short as the version's own; several that disagree stand one after the other. */
        public String hash() {
            return row == null || row.hashSeen() == null
                    ? "—"
                    : Arrays.stream(row.hashSeen().split("、"))
                            .map(hash -> hash.substring(0, Math.min(BRIEF, hash.length())))
                            .collect(Collectors.joining("、"));
        }

        public String tone() {
            if (row == null) {
                return "neutral";
            }
            return row.equal() ? "good" : "late";
        }
    }

    void fill(Model model, StoredVersion version, OutsideCopyForm form) {
        List<Row> rows = checks.of(version.id());
        List<Line> lines = lines(version, rows);
        model.addAttribute("version", version);
        model.addAttribute("brief", VersionHash.brief(version.contentHash()));
        model.addAttribute("lines", lines);
        model.addAttribute(
                "unequal", lines.stream().filter(l -> l.tone().equals("late")).count());
        model.addAttribute("checked", lastLook(rows));
        model.addAttribute("copies", copies.of(version.code()));
        model.addAttribute("hosts", hosts.allowed().stream().sorted().toList());
        model.addAttribute("form", form);
    }

    private static @Nullable Instant lastLook(List<Row> rows) {
        return rows.stream().map(Row::checked).max(Comparator.naturalOrder()).orElse(null);
    }

    private List<Line> lines(StoredVersion version, List<Row> rows) {
        if (rows.stream().noneMatch(Row::own)) {
            return Arrays.stream(Channel.values())
                    .map(c -> new Line(c.label(), c.path(version.code()), null))
                    .toList();
        }
        return rows.stream()
                .map(row -> new Line(row.channel(), row.address(), row))
                .toList();
    }
}
