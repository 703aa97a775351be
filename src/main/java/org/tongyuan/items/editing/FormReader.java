package org.tongyuan.items.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongyuan.agencies.Agency;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.items.ItemVersion.Handling;
import org.tongyuan.items.ItemVersion.Kind;
import org.tongyuan.items.ItemVersion.LegalRef;
import org.tongyuan.items.ItemVersion.Limit;
import org.tongyuan.items.ItemVersion.Material;
import org.tongyuan.items.ItemVersion.Material.Paper;
import org.tongyuan.items.ItemVersion.Place;
import org.tongyuan.items.ItemVersion.Question;
import org.tongyuan.items.ItemVersion.Result;
import org.tongyuan.items.ItemVersion.Stage;
import org.tongyuan.items.ItemVersion.Step;
import org.tongyuan.items.ItemVersion.StepKind;
import org.tongyuan.items.MatterType;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.items.version.ItemContent;

/** Reads the editor's text into content; what cannot be read is told by the id of its field. Empty rows are nothing. */
final class FormReader {

    private final EditorForm form;
    private final Function<String, Optional<Paper>> papers;
    private final Map<String, String> errors = new LinkedHashMap<>();

    /** {@code papers} finds a file that was uploaded for guides, by its hash. */
    FormReader(EditorForm form, Function<String, Optional<Paper>> papers) {
        this.form = form;
        this.papers = papers;
    }

    /** Messages by field id, empty when all could be read. */
    Map<String, String> errors() {
        return errors;
    }

    ItemContent read(ItemContent before, Agency agency) {
        if (form.value("name").isBlank()) {
            errors.put("name", "请填写事项名称。");
        }
        return new ItemContent(
                form.value("name").strip(),
                optional("parentName"),
                agency.id(),
                agency.name(),
                agency.regionCode(),
                choice("type", MatterType.values(), before.type()),
                choice("profile", ProcedureProfile.values(), before.profile()),
                choice("handling", Handling.values(), before.handling()),
                outsideUrl(),
                optional("outsideCode"),
                choice("kind", Kind.values(), before.kind()),
                rows("legalBasis", r -> new LegalRef(text(r, "law"), text(r, "article"), blankToNull(text(r, "text")))),
                optional("conditions"),
                limit("statutory"),
                form.on("noStatutoryLimit"),
                limit("promised"),
                rows("materials", this::material),
                stages(),
                rows("fees", r -> FeeFields.read(r, errors)),
                rows("results", r -> new Result(text(r, "name"), text(r, "kind"), months(r))),
                rows(
                        "places",
                        r -> new Place(
                                text(r, "name"), text(r, "address"), text(r, "hours"), blankToNull(text(r, "window")))),
                rows("questions", r -> new Question(text(r, "question"), text(r, "answer"))),
                form.value("visits").isBlank() ? null : number("visits", form.value("visits"), "到现场次数"),
                optional("visitReason"),
                form.on("online"),
                optional("consultPhone"),
                optional("complaintPhone"),
                optional("formSchema"),
                words("topics"),
                words("audience"),
                TermsFields.read(form, errors),
                before.more());
    }

    /** Only web addresses: the guide makes a link of it. */
    private @Nullable String outsideUrl() {
        String url = optional("outsideUrl");
        if (url != null && !url.matches("https?://[^\\s\"'<>]+")) {
            errors.put("outsideUrl", "请填写以 https:// 或 http:// 开头的网址。");
        }
        return url;
    }

    private @Nullable Limit limit(String name) {
        String days = form.value(name + "Days");
        if (days.isBlank()) {
            return null;
        }
        return new Limit(
                number(name + "Days", days, "天数"),
                choice(name + "Kind", DayKind.values(), DayKind.WORKING),
                form.value(name + "Basis").strip());
    }

    private Material material(Map<String, String> r) {
        var defects = new ArrayList<Material.Defect>();
        for (String line : text(r, "defects").lines().toList()) {
            String[] parts = line.split("[｜|]", -1);
            if (!line.isBlank()) {
                defects.add(new Material.Defect(
                        "d" + (defects.size() + 1),
                        parts[0].strip(),
                        parts.length > 1 ? parts[1].strip() : "",
                        parts.length > 2 && parts[2].contains("当场")));
            }
        }
        return new Material(
                text(r, "key"),
                text(r, "name"),
                !text(r, "required").isEmpty(),
                text(r, "form"),
                text(r, "copies").isEmpty() ? 1 : number("materials", text(r, "copies"), "份数"),
                blankToNull(text(r, "source")),
                blankToNull(text(r, "standard")),
                defects,
                blankToNull(text(r, "basis")),
                !text(r, "deferrable").isEmpty(),
                paper(r, "blankForm"),
                paper(r, "example"),
                text(r, "proof").isEmpty() ? null : true);
    }

    private @Nullable Paper paper(Map<String, String> r, String column) {
        return papers.apply(text(r, column)).orElse(null);
    }

    /** Rows with the same stage name that stand together are one stage. */
    private List<Stage> stages() {
        var stages = new ArrayList<Stage>();
        for (Map<String, String> r : filled("steps")) {
            String name = text(r, "stage");
            Step step = step(r);
            Stage last = stages.isEmpty() ? null : stages.getLast();
            if (last != null && last.name().equals(name)) {
                var steps = new ArrayList<>(last.steps());
                steps.add(step);
                stages.set(stages.size() - 1, new Stage(last.key(), name, last.all(), steps));
            } else {
                stages.add(new Stage(
                        "stage" + (stages.size() + 1), name, text(r, "any").isEmpty(), List.of(step)));
            }
        }
        return stages;
    }

    private Step step(Map<String, String> r) {
        StepKind kind = Arrays.stream(StepKind.values())
                .filter(k -> k.name().equals(text(r, "kind")))
                .findFirst()
                .orElse(StepKind.REVIEW);
        String agency = text(r, "agency");
        return new Step(
                text(r, "key"),
                text(r, "name"),
                kind,
                agency.matches("[0-9a-fA-F-]{36}") ? UUID.fromString(agency) : null,
                text(r, "limitDays").isEmpty() ? 0 : number("steps", text(r, "limitDays"), "步骤时限"));
    }

    private @Nullable Integer months(Map<String, String> r) {
        return text(r, "validMonths").isEmpty() ? null : number("results", text(r, "validMonths"), "有效期");
    }

    private int number(String id, String given, String label) {
        String text = given.strip();
        if (text.matches("\\d{1,4}")) {
            return Integer.parseInt(text);
        }
        errors.put(id, label + "请填写 0 到 9999 的整数，现在是“" + text + "”。");
        return 0;
    }

    private <E extends Enum<E>> E choice(String field, E[] values, E otherwise) {
        return Arrays.stream(values)
                .filter(v -> v.name().equals(form.value(field)))
                .findFirst()
                .orElse(otherwise);
    }

    private <T> List<T> rows(String part, Function<Map<String, String>, T> read) {
        return filled(part).stream().map(read).toList();
    }

    /** Rows in which something was typed; selects and ticks alone do not make a row. */
    private List<Map<String, String>> filled(String part) {
        return form.rows(part).stream()
                .filter(r -> r.entrySet().stream()
                        .anyMatch(e -> !List.of("kind", "agency", "required", "deferrable", "proof", "any")
                                        .contains(e.getKey())
                                && !e.getValue().isBlank()))
                .toList();
    }

    private List<String> words(String field) {
        return Arrays.stream(form.value(field).split("[、,，;；\\s]+"))
                .filter(w -> !w.isBlank())
                .distinct()
                .toList();
    }

    private @Nullable String optional(String field) {
        return blankToNull(form.value(field).strip());
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
