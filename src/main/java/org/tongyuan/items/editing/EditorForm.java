package org.tongyuan.items.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tongyuan.items.ItemVersion.Limit;
import org.tongyuan.items.ItemVersion.Material;
import org.tongyuan.items.ItemVersion.Material.Paper;
import org.tongyuan.items.ItemVersion.Stage;
import org.tongyuan.items.ItemVersion.Step;
import org.tongyuan.items.version.ItemContent;

/** What stands in the editor: single fields and the rows of repeatable parts, all as typed text, so that nothing typed is lost. */
final class EditorForm {

    private static final Pattern ROW = Pattern.compile("([a-zA-Z]+)\\.(\\d{1,3})\\.([a-zA-Z]+)");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();

    /** As sent by the page; parameters are named {@code part.index.column}. */
    static EditorForm sent(MultiValueMap<String, String> parameters) {
        var form = new EditorForm();
        var indexed = new TreeMap<String, TreeMap<Integer, Map<String, String>>>();
        parameters.forEach((name, values) -> {
            var row = ROW.matcher(name);
            String value = String.join("、", values);
            if (row.matches()) {
                indexed.computeIfAbsent(row.group(1), p -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(row.group(2)), i -> new LinkedHashMap<>())
                        .put(row.group(3), value);
            } else {
                form.fields.put(name, value);
            }
        });
        indexed.forEach((part, byIndex) -> form.rows.put(part, new ArrayList<>(byIndex.values())));
        return form;
    }

    static EditorForm of(ItemContent c) {
        var form = new EditorForm();
        form.putScalars(c);
        form.put("legalBasis", c.legalBasis(), l -> row("law", l.law(), "article", l.article(), "text", l.text()));
        form.put("materials", c.materials(), EditorForm::materialRow);
        var steps = new ArrayList<Map<String, String>>();
        for (Stage stage : c.stages()) {
            stage.steps().forEach(step -> steps.add(stepRow(stage, step)));
        }
        form.rows.put("steps", steps);
        form.put("fees", c.fees(), FeeFields::row);
        form.put(
                "results",
                c.results(),
                r -> row("name", r.name(), "kind", r.kind(), "validMonths", text(r.validMonths())));
        form.put(
                "places",
                c.places(),
                p -> row("name", p.name(), "address", p.address(), "hours", p.hours(), "window", p.window()));
        form.put("questions", c.questions(), q -> row("question", q.question(), "answer", q.answer()));
        return form;
    }

    private void putScalars(ItemContent c) {
        fields.putAll(row(
                "name", c.name(),
                "parentName", c.parentName(),
                "agency", c.agencyId().toString(),
                "type", c.type().name(),
                "profile", c.profile().name(),
                "handling", c.handling().name(),
                "outsideUrl", c.outsideUrl(),
                "outsideCode", c.outsideCode(),
                "kind", c.kind().name(),
                "conditions", c.conditions(),
                "noStatutoryLimit", c.noStatutoryLimit() ? "true" : "",
                "visits", text(c.visits()),
                "visitReason", c.visitReason(),
                "online", c.online() ? "true" : "",
                "consultPhone", c.consultPhone(),
                "complaintPhone", c.complaintPhone(),
                "formSchema", c.formSchema(),
                "topics", String.join("、", c.topics()),
                "audience", String.join("、", c.audience())));
        fields.putAll(TermsFields.write(c.terms()));
        putLimit("statutory", c.statutory());
        putLimit("promised", c.promised());
    }

    private void putLimit(String name, @Nullable Limit limit) {
        fields.put(name + "Days", limit == null ? "" : String.valueOf(limit.days()));
        fields.put(name + "Kind", limit == null ? "WORKING" : limit.kind().name());
        fields.put(name + "Basis", limit == null ? "" : limit.basis());
    }

    private <T> void put(String part, List<T> values, Function<T, Map<String, String>> toRow) {
        rows.put(part, new ArrayList<>(values.stream().map(toRow).toList()));
    }

    private static Map<String, String> materialRow(Material m) {
        var defects = new StringBuilder();
        m.defects()
                .forEach(d -> defects.append(d.text())
                        .append('｜')
                        .append(d.remedy())
                        .append(d.mendableOnTheSpot() ? "｜当场" : "")
                        .append('\n'));
        var row = row(
                "key", m.key(),
                "name", m.name(),
                "form", m.form(),
                "copies", String.valueOf(m.copies()),
                "required", m.required() ? "true" : "",
                "deferrable", m.deferrable() ? "true" : "",
                "proof", m.replaceable() ? "true" : "",
                "source", m.source(),
                "standard", m.standard(),
                "basis", m.basis(),
                "defects", defects.toString());
        put(row, "blankForm", m.blankForm());
        put(row, "example", m.example());
        return row;
    }

    private static void put(Map<String, String> row, String column, @Nullable Paper paper) {
        row.put(column, paper == null ? "" : paper.sha256());
        row.put(column + "Name", paper == null ? "" : paper.name());
    }

    /** Puts an uploaded file into its row, so that it stays when the page is shown again. */
    void putFile(String part, int index, String column, Paper paper) {
        var list = rows.getOrDefault(part, List.of());
        if (index < list.size()) {
            put(list.get(index), column, paper);
        }
    }

    private static Map<String, String> stepRow(Stage stage, Step step) {
        return row(
                "stage", stage.name(),
                "key", step.key(),
                "name", step.name(),
                "kind", step.kind().name(),
                "agency", step.agencyId() == null ? "" : step.agencyId().toString(),
                "limitDays", String.valueOf(step.limitDays()),
                "any", stage.all() ? "" : "true");
    }

    private static Map<String, String> row(@Nullable String... namesAndValues) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            row.put(String.valueOf(namesAndValues[i]), value == null ? "" : value);
        }
        return row;
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean on(String field) {
        return !value(field).isEmpty();
    }

    public List<Map<String, String>> rows(String part) {
        return rows.getOrDefault(part, List.of());
    }

    /**
     * Adds an empty row, removes one, or empties a file's place: {@code add:materials}, {@code remove:materials.2},
     * {@code clear:materials.2.example}. False when the act is another.
     */
    boolean apply(String act) {
        if (act.startsWith("add:")) {
            rows.computeIfAbsent(act.substring(4), p -> new ArrayList<>()).add(new LinkedHashMap<>());
            return true;
        }
        if (act.startsWith("clear:")) {
            var place = ROW.matcher(act.substring(6));
            if (place.matches()) {
                clear(place.group(1), Integer.parseInt(place.group(2)), place.group(3));
            }
            return true;
        }
        var remove = Pattern.compile("remove:([a-zA-Z]+)\\.(\\d{1,3})").matcher(act);
        if (remove.matches()) {
            var part = rows.getOrDefault(remove.group(1), new ArrayList<>());
            int index = Integer.parseInt(remove.group(2));
            if (index < part.size()) {
                part.remove(index);
            }
            return true;
        }
        return false;
    }

    private void clear(String part, int index, String column) {
        var list = rows.getOrDefault(part, List.of());
        if (index < list.size()) {
            put(list.get(index), column, null);
        }
    }
}
