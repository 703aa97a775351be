package org.tongyuan.items.version;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.documents.ApplicationForms;
import org.tongyuan.forms.Field;
import org.tongyuan.forms.FormDefinition;
import org.tongyuan.forms.Forms;

/** The application forms of the items in force; items that ask the same share one. */
@Component
class ItemForms implements ApplicationForms {

    private final JdbcClient jdbc;
    private final Forms forms;

    ItemForms(JdbcClient jdbc, Forms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    @Override
    public List<Blank> inForce() {
        Map<String, List<String>> bySchema = new LinkedHashMap<>();
        jdbc.sql("""
            SELECT v.content ->> 'formSchema' AS schema, v.name FROM items.item i JOIN items.item_version v ON v.id = i.in_force
            WHERE v.content ->> 'formSchema' IS NOT NULL ORDER BY i.code\
            """)
                .query((row, n) -> Map.entry(row.getString("schema"), row.getString("name")))
                .list()
                .forEach(form -> bySchema.computeIfAbsent(form.getKey(), schema -> new ArrayList<>())
                        .add(form.getValue()));
        return bySchema.entrySet().stream()
                .map(form -> blank(forms.read(form.getKey()), form.getValue()))
                .toList();
    }

    private static Blank blank(FormDefinition form, List<String> items) {
        return new Blank(
                form.title(),
                items.stream().distinct().toList(),
                form.fields().stream()
                        .map(f -> new Question(f.label(), answer(form, f), f.required()))
                        .toList());
    }

    private static String answer(FormDefinition form, Field field) {
        var words = new ArrayList<String>();
        words.add(kind(field));
        if (field.maxLength() != null) {
            words.add("不超过 " + field.maxLength() + " 字");
        }
        bound(words, "不小于 ", "不早于", field.minimum(), field.kind());
        bound(words, "不大于 ", "不晚于", field.maximum(), field.kind());
        String hint = field.hint();
        if (hint != null && !hint.isBlank()) {
            words.add(hint);
        }
        String when = form.whenAsked(field);
        if (!when.isEmpty()) {
            words.add(when);
        }
        return String.join("；", words);
    }

    private static String kind(Field field) {
        return switch (field.kind()) {
            case TEXT, TEXTAREA -> "文字";
            case INTEGER -> "整数";
            case NUMBER -> "数字";
            case DATE -> "日期";
            case CHOICE -> "选一项：" + choices(field);
            case CHOICES -> "可以选几项：" + choices(field);
            case BOOLEAN -> "是或者否";
            case ID_CARD -> "居民身份证号码";
            case USCC -> "统一社会信用代码";
            case PHONE -> "电话号码";
        };
    }

    private static String choices(Field field) {
        return field.choices().stream().map(Field.Choice::label).collect(Collectors.joining("、"));
    }

    private static void bound(List<String> words, String number, String day, @Nullable String bound, Field.Kind kind) {
        if (bound != null) {
            words.add(kind != Field.Kind.DATE ? number + bound : day + (bound.equals("today") ? "填写当天" : " " + bound));
        }
    }
}
