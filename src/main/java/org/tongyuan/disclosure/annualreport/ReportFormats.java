package org.tongyuan.disclosure.annualreport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongyuan.disclosure.annualreport.ReportFormat.Line;
import org.tongyuan.disclosure.annualreport.ReportFormat.Part;
import org.tongyuan.disclosure.annualreport.ReportFormat.Proactive;
import org.tongyuan.disclosure.annualreport.ReportFormat.Section;
import org.tongyuan.disclosure.request.ReportRow;
import org.tongyuan.platform.NotFound;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code disclosure/annual-report-formats.yaml}. */
final class ReportFormats {

    private static final List<ReportFormat> ALL = read();

    private ReportFormats() {}

    static List<ReportFormat> all() {
        return ALL;
    }

    /** The format in force for the report on a year. */
    static ReportFormat of(int year) {
        return ALL.stream()
                .filter(f -> f.from() <= year)
                .max(Comparator.comparingInt(ReportFormat::from))
                .orElseThrow(() -> new NotFound("annual report format of " + year));
    }

    private static List<ReportFormat> read() {
        try (var in = ReportFormats.class.getResourceAsStream("/disclosure/annual-report-formats.yaml")) {
            Map<String, List<Map<String, Object>>> root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
            var rows = Objects.requireNonNull(root.get("formats"));
            return rows.stream().map(row -> format(row, layout(row, rows))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the tables of a format stand: with itself, or with the format whose layout it borrows. */
    private static Map<String, Object> layout(Map<String, Object> row, List<Map<String, Object>> rows) {
        Object borrowed = row.get("layout");
        return borrowed == null
                ? row
                : rows.stream()
                        .filter(r -> borrowed.equals(r.get("version")))
                        .findFirst()
                        .orElseThrow();
    }

    private static ReportFormat format(Map<String, Object> row, Map<String, Object> layout) {
        return new ReportFormat(
                text(row, "version"),
                text(row, "basis"),
                (Integer) Objects.requireNonNull(row.get("from")),
                Boolean.TRUE.equals(row.get("known")),
                text(row, "note"),
                maps(layout.get("sections")).stream()
                        .map(ReportFormats::section)
                        .toList(),
                maps(layout.get("proactive")).stream()
                        .map(ReportFormats::proactive)
                        .toList(),
                texts(layout.get("outcomes")).stream().map(ReportRow::valueOf).toList());
    }

    private static Section section(Map<String, Object> row) {
        return new Section(
                text(row, "number"),
                text(row, "title"),
                (Integer) row.get("table"),
                maps(row.get("parts")).stream()
                        .map(p -> new Part(text(p, "id"), text(p, "title")))
                        .toList());
    }

    private static Proactive proactive(Map<String, Object> row) {
        return new Proactive(
                text(row, "item"),
                texts(row.get("columns")),
                maps(row.get("rows")).stream()
                        .map(line -> new Line(
                                text(line, "label"),
                                texts(line.get("cells")).stream().map(Cell::of).toList()))
                        .toList());
    }

    private static String text(Map<String, Object> row, String key) {
        return String.valueOf(Objects.requireNonNull(row.get(key), key));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(@Nullable Object list) {
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(@Nullable Object list) {
        return list == null ? List.of() : (List<String>) list;
    }
}
