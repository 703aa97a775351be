package org.tongyuan.disclosure.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code demo/disclosure-records.yaml}. */
final class DemoRecordFile {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private DemoRecordFile() {}

    /**
     * A record of the demo county.
     *
     * @param published day on which it went public, null when it has not
     * @param ended day on which it was withdrawn or abolished
     * @param revised day of its second version
     */
    record Row(
            Map<String, String> given,
            LocalDate made,
            @Nullable LocalDate published,
            @Nullable LocalDate ended,
            @Nullable LocalDate revised) {

        String agency() {
            return text("agency", "");
        }

        String name() {
            return text("name", "");
        }

        RecordState state() {
            return RecordState.valueOf(text("state", ""));
        }

        String reason() {
            return text("reason", "");
        }

        String change() {
            return text("change", "");
        }

        /** The name of what it explains, empty when nothing. */
        String interprets() {
            return text("interprets", "");
        }

        /** Whether nothing of it lies in the future: a demonstration may be started on any day. */
        boolean isPast(LocalDate today) {
            return Stream.of(made, published, ended, revised)
                    .filter(Objects::nonNull)
                    .noneMatch(day -> day.isAfter(today));
        }

        /** The day on which the office took it up: when it went public all in one day, else soon after it was made. */
        LocalDate begunOn(LocalDate today) {
            LocalDate soon = made.plusDays(3);
            return published != null ? published : soon.isAfter(today) ? today : soon;
        }

        Content content(LocalDate on, String interpreted, String changeNote) {
            return new Content(
                    name(),
                    text("summary", ""),
                    text("body", ""),
                    text("number", ""),
                    new Content.Facets(
                            text("category", ""),
                            text("topic", ""),
                            text("genre", ""),
                            text("audience", "01"),
                            text("lifecycle", "99")),
                    text("keywords", ""),
                    text("source", ""),
                    on,
                    null,
                    interpreted,
                    changeNote);
        }

        private String text(String key, String otherwise) {
            return given.getOrDefault(key, otherwise);
        }
    }

    static List<Row> read(LocalDate today) {
        try (var in = DemoRecordFile.class.getResourceAsStream("/demo/disclosure-records.yaml")) {
            List<Map<String, Object>> rows =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
            return rows.stream().map(row -> row(row, today)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(Map<String, Object> row, LocalDate today) {
        var given = new HashMap<String, String>();
        row.forEach((key, value) -> given.put(key, String.valueOf(value)));
        String made = given.getOrDefault("made", "");
        LocalDate on = made.matches(DAY) ? LocalDate.parse(made) : today.minusDays(Integer.parseInt(made));
        return new Row(given, on, day(given, "published"), day(given, "ended"), day(given, "revised"));
    }

    private static @Nullable LocalDate day(Map<String, String> given, String key) {
        String text = given.get(key);
        return text == null ? null : LocalDate.parse(text);
    }
}
