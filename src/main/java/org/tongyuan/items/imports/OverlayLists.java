package org.tongyuan.items.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.Fee;
import org.tongyuan.items.ItemVersion.Material;
import org.tongyuan.items.ItemVersion.Question;
import org.tongyuan.items.tables.NationalTable;
import org.tongyuan.items.tables.TaskRows;
import org.tongyuan.items.version.ItemContent;

/**
 * Lays an item's rows of the material, fee and question tables over what is known. Rows take the place of the list they are of; a
 * material keeps its key, its defects and whatever else no table can say, found by its name. Columns without a field are kept aside.
 */
final class OverlayLists {

    private static final Set<String> OF_MATERIAL = Set.of(
            SubRow.CODE,
            "material_name",
            "is_need",
            "material_type",
            "page_num",
            "source_explain",
            "accept_stand",
            "by_law",
            "order_num");
    private static final Set<String> OF_FEE = Set.of(SubRow.CODE, "fee_name", "fee_stand", "by_law");

    private final SubRows sub;
    private final String code;
    private final SortedMap<String, String> more;

    OverlayLists(SubRows sub, String code, SortedMap<String, String> more) {
        this.sub = sub;
        this.code = code;
        this.more = more;
    }

    List<Material> materials(ItemContent base, TaskRows known) {
        List<SubRow> rows = sub.of(code, NationalTable.MATERIAL);
        if (Comparison.same(rows, known.materials())) {
            return base.materials();
        }
        var unused = new ArrayList<>(base.materials());
        var keys = new HashSet<String>();
        base.materials().forEach(m -> keys.add(m.key()));
        var materials = new ArrayList<Material>();
        for (SubRow row : rows) {
            Material before = unused.stream()
                    .filter(m -> m.name().equals(row.cell("material_name")))
                    .findFirst()
                    .orElse(null);
            unused.remove(before);
            materials.add(material(row, before, before == null ? newKey(keys) : before.key()));
        }
        unused.forEach(gone -> forget(TaskRows.MATERIAL + gone.key() + "."));
        return materials;
    }

    private static String newKey(Set<String> keys) {
        int n = 1;
        while (!keys.add("m" + n)) {
            n++;
        }
        return "m" + n;
    }

    private Material material(SubRow row, @Nullable Material before, String key) {
        keep(row, OF_MATERIAL, TaskRows.MATERIAL + key + ".");
        String need = row.cell("is_need").strip();
        String copies = row.cell("page_num").strip();
        return new Material(
                key,
                row.cell("material_name"),
                (need.isEmpty() || SubCheck.yes(need) == null)
                        ? (before == null || before.required())
                        : Boolean.TRUE.equals(SubCheck.yes(need)),
                given(row, "material_type", before == null ? "" : before.form()),
                SubCheck.isCount(copies) ? Integer.parseInt(copies) : before == null ? 1 : before.copies(),
                text(row, "source_explain", before == null ? null : before.source()),
                text(row, "accept_stand", before == null ? null : before.standard()),
                before == null ? List.of() : before.defects(),
                text(row, "by_law", before == null ? null : before.basis()),
                before != null && before.deferrable(),
                before == null ? null : before.blankForm(),
                before == null ? null : before.example(),
                before == null ? null : before.proof());
    }

    /** Null when no row says anything: then the basic row may. */
    @Nullable
    List<Fee> fees(ItemContent base, TaskRows known) {
        List<SubRow> rows = sub.of(code, NationalTable.FEE);
        if (rows.isEmpty()) {
            return null;
        }
        if (Comparison.same(rows, known.fees())) {
            return base.fees();
        }
        forget(TaskRows.FEE);
        var fees = new ArrayList<Fee>();
        for (SubRow row : rows) {
            fees.add(fee(row.cell("fee_name"), row.cell("fee_stand"), row.cell("by_law"), base));
            keep(row, OF_FEE, TaskRows.FEE + fees.size() + ".");
        }
        return fees;
    }

    /** The tables hold words only: a fee of the same name and standard keeps its amount and exemptions. */
    private static Fee fee(String name, String standard, String basis, ItemContent base) {
        return base.fees().stream()
                .filter(f -> f.name().equals(name) && f.standard().equals(standard))
                .findFirst()
                .map(f -> new Fee(name, standard, basis, f.rate(), f.exemptions()))
                .orElseGet(() -> new Fee(name, standard, basis));
    }

    List<Question> questions(ItemContent base, TaskRows known) {
        List<SubRow> rows = sub.of(code, NationalTable.QUESTIONS);
        return Comparison.same(rows, known.questions())
                ? base.questions()
                : rows.stream()
                        .map(row -> new Question(row.cell("question"), row.cell("answer")))
                        .toList();
    }

    private void keep(SubRow row, Set<String> own, String prefix) {
        row.cells().forEach((column, cell) -> {
            if (!own.contains(column) && !cell.isEmpty()) {
                more.put(prefix + column, cell);
            }
        });
    }

    private void forget(String prefix) {
        more.keySet().removeIf(key -> key.startsWith(prefix));
    }

    private static String given(SubRow row, String column, String known) {
        return row.cell(column).isBlank() ? known : row.cell(column);
    }

    private static @Nullable String text(SubRow row, String column, @Nullable String known) {
        return row.cell(column).isBlank() ? known : row.cell(column);
    }
}
