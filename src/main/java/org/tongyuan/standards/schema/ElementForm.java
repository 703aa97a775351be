package org.tongyuan.standards.schema;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tongyuan.standards.element.DataElement;
import org.tongyuan.standards.element.ElementFormat;

/** A new version of a data element as typed; {@code codes} has a line for each code, {@code seen} is the version it follows. */
record ElementForm(
        @NotBlank(message = "请填写名称") @Size(max = 60, message = "不超过 60 个字") @Nullable
        String name,

        @NotBlank(message = "请填写定义") @Size(max = 500, message = "不超过 500 个字") @Nullable
        String definition,

        @NotBlank(message = "请填写表示格式") @Nullable String format,
        @Size(max = 200, message = "不超过 200 个字") @Nullable String pattern,
        @Size(max = 20, message = "不超过 20 个字") @Nullable String unit,

        @Size(max = 20_000, message = "代码表太长，请分成几个数据元") @Nullable
        String codes,

        @NotBlank(message = "请填写来源") @Size(max = 200, message = "不超过 200 个字") @Nullable
        String source,

        @NotBlank(message = "请写明为什么修订") @Size(max = 300, message = "不超过 300 个字") @Nullable
        String reason,

        Boolean major,
        @Nullable String seen) {

    /** A box that is not ticked is not sent at all. */
    ElementForm {
        major = Boolean.TRUE.equals(major);
    }

    static ElementForm of(DataElement e) {
        String codes = e.codes().entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("\n"));
        return new ElementForm(
                e.name(),
                e.definition(),
                e.format().text(),
                e.pattern(),
                e.unit(),
                codes,
                e.source(),
                "",
                false,
                e.version());
    }

    /** What annotations cannot say: the notations. */
    void check(BindingResult errors) {
        try {
            ElementFormat.read(given(format));
        } catch (IllegalArgumentException e) {
            errors.rejectValue("format", "notation", "请用目录中的写法，例如 an..60、n..4、d10");
        }
        try {
            Pattern.compile(given(pattern));
        } catch (PatternSyntaxException e) {
            errors.rejectValue("pattern", "notation", "书写规则不是正确的正则表达式");
        }
        boolean wrong =
                given(codes).lines().anyMatch(l -> !l.isBlank() && !l.strip().matches("[^=\\s]+=\\S.*"));
        if (wrong) {
            errors.rejectValue("codes", "notation", "每行一个代码，写作 代码=含义");
        }
    }

    DataElement after(DataElement before, String version) {
        return new DataElement(
                before.id(),
                given(name),
                before.english(),
                version,
                DataElement.Status.IN_FORCE,
                null,
                ElementFormat.read(given(format)),
                orNull(pattern),
                orNull(unit),
                codeList(),
                given(source),
                before.registrar(),
                given(definition));
    }

    String why() {
        return given(reason);
    }

    private SequencedMap<String, String> codeList() {
        var list = new LinkedHashMap<String, String>();
        given(codes).lines().filter(l -> !l.isBlank()).forEach(line -> {
            Map.Entry<String, String> code = code(line.strip());
            list.put(code.getKey(), code.getValue());
        });
        return list;
    }

    private static Map.Entry<String, String> code(String line) {
        int equals = line.indexOf('=');
        return Map.entry(line.substring(0, equals), line.substring(equals + 1).strip());
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String orNull(@Nullable String text) {
        String given = given(text);
        return given.isEmpty() ? null : given;
    }
}
