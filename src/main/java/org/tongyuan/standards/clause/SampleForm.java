package org.tongyuan.standards.clause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongyuan.facts.FactType;
import org.tongyuan.standards.clause.ClauseContent.Sample;
import org.tongyuan.standards.clause.ClauseContent.Sample.Expected;

/**
 * A test of a clause as it is typed: a fact on each line, {@code promisedDays = 30}; 是 and 否 for yes and no, the parts of a list
 * between 、. What is left out counts as not given.
 */
record SampleForm(
        @Nullable String name,
        @Nullable String facts,
        @Nullable Expected expected) {

    static final int MOST = 12;
    private static final int BLANK_ONES = 2;
    private static final int LONGEST = 1000;

    /** Those there are, with blank ones beneath them for more. */
    static List<SampleForm> of(List<Sample> samples, Map<String, FactType> types) {
        var forms = new ArrayList<SampleForm>();
        samples.forEach(s -> forms.add(new SampleForm(s.name(), lines(s.facts()), s.expected())));
        return withBlanks(forms);
    }

    static List<SampleForm> withBlanks(@Nullable List<SampleForm> given) {
        var forms = new ArrayList<SampleForm>();
        if (given != null) {
            given.stream().filter(f -> f != null && !f.isBlank()).forEach(forms::add);
        }
        for (int i = 0; i < BLANK_ONES && forms.size() < MOST; i++) {
            forms.add(new SampleForm("", "", null));
        }
        return forms;
    }

    private static String lines(Map<String, Object> facts) {
        return String.join(
                "\n",
                facts.entrySet().stream()
                        .map(e -> e.getKey() + " = "
                                + (e.getValue() instanceof List<?> l && l.isEmpty()
                                        ? ""
                                        : Evidence.words(e.getValue())))
                        .toList());
    }

    boolean isBlank() {
        return (name == null || name.isBlank()) && (facts == null || facts.isBlank());
    }

    /** What is wrong with it, in words; empty when nothing is. */
    Optional<String> fault(Map<String, FactType> types) {
        if (name == null || name.isBlank() || name.length() > 40) {
            return Optional.of("请给测试起一个名称，不超过 40 字");
        }
        if (expected == null) {
            return Optional.of("请选择测试“" + name + "”应得的结果");
        }
        if (facts != null && facts.length() > LONGEST) {
            return Optional.of("测试“" + name + "”的事实太多");
        }
        return written().stream()
                .map(line -> fault(line, types))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> fault(String line, Map<String, FactType> types) {
        String[] parts = halves(line);
        FactType type = types.get(parts[0]);
        if (type == null) {
            return Optional.of("没有名为“" + parts[0] + "”的事实；每行写一个，例如 promisedDays = 30");
        }
        boolean readable = switch (type.kind()) {
            case NUMBER -> parts[1].matches("-?\\d{1,15}");
            case DATE -> parts[1].matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
            case BOOLEAN -> List.of("是", "否", "true", "false").contains(parts[1]);
            case TEXT, LIST -> true;
        };
        return readable ? Optional.empty() : Optional.of("“" + type.label() + "”" + wanted(type));
    }

    private static String wanted(FactType type) {
        return switch (type.kind()) {
            case NUMBER -> "应写整数";
            case DATE -> "应写日期，例如 2026-01-31";
            case BOOLEAN -> "应写“是”或“否”";
            case TEXT, LIST -> "";
        };
    }

    /** Only when there is no fault. */
    Sample sample(Map<String, FactType> types) {
        var values = new LinkedHashMap<String, Object>();
        for (String line : written()) {
            String[] parts = halves(line);
            FactType type = types.get(parts[0]);
            if (type != null) {
                values.put(parts[0], value(type, parts[1]));
            }
        }
        return new Sample(name == null ? "" : name.strip(), values, expected == null ? Expected.CONFORMS : expected);
    }

    private static Object value(FactType type, String text) {
        return switch (type.kind()) {
            case NUMBER -> Long.parseLong(text);
            case BOOLEAN -> text.equals("是") || text.equals("true");
            case LIST -> text.isEmpty() ? List.of() : List.of(text.split("\\s*、\\s*"));
            case TEXT, DATE -> text;
        };
    }

    private List<String> written() {
        return facts == null
                ? List.of()
                : facts.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    private static String[] halves(String line) {
        String[] parts = line.split("\\s*[=＝]\\s*", 2);
        return new String[] {parts[0].strip(), parts.length < 2 ? "" : parts[1].strip()};
    }
}
