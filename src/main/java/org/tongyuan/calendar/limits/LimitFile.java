package org.tongyuan.calendar.limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.calendar.TimeLimit;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code calendar/time-limits.yaml}. */
final class LimitFile {

    record Group(String name, List<Row> rows) {}

    /** A limit as listed; without {@code limit} the law gives no number of days. */
    record Row(
            String id,
            String name,
            String trigger,
            String basis,
            boolean verified,
            String note,
            @Nullable TimeLimit limit) {

        /** The length in words. */
        public String length() {
            if (limit == null) {
                return "未定天数";
            }
            return limit.length() == 0 ? "当场（当日）" : limit.kind().words(limit.length());
        }
    }

    private LimitFile() {}

    static List<Group> read() {
        try (var in = LimitFile.class.getResourceAsStream("/calendar/time-limits.yaml")) {
            Map<String, List<Map<String, Object>>> root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
            return Objects.requireNonNull(root.get("groups")).stream()
                    .map(LimitFile::group)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Group group(Map<String, Object> group) {
        var limits = (List<Map<String, Object>>) group.get("limits");
        return new Group(
                text(group, "name"),
                Objects.requireNonNull(limits).stream().map(LimitFile::row).toList());
    }

    private static Row row(Map<String, Object> row) {
        var id = text(row, "id");
        boolean verified = Boolean.TRUE.equals(row.get("verified"));
        var limit = row.get("length") instanceof Integer length
                ? new TimeLimit(
                        id,
                        text(row, "name"),
                        length,
                        DayKind.valueOf(text(row, "kind")),
                        text(row, "trigger"),
                        text(row, "basis"),
                        verified)
                : null;
        return new Row(
                id,
                text(row, "name"),
                text(row, "trigger"),
                text(row, "basis"),
                verified,
                row.get("note") instanceof String note ? note : "",
                limit);
    }

    private static String text(Map<String, Object> row, String key) {
        if (row.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalStateException("time-limits.yaml: " + key + " is missing in " + row);
    }
}
