package org.tongyuan.items.channel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.ItemVersion.Stage;
import org.tongyuan.items.version.ItemContent;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.items.version.Wording;

/** A part of a guide under its heading: rows of values, each known by its fact. Screen, terminal and sheet are laid out from these. */
record Section(String title, List<List<Cell>> rows) {

    /** One value. */
    record Cell(Fact fact, String text) {

        // What JSON left out arrives as null, and every channel shows nothing for it.
        Cell {
            text = orEmpty(text);
        }

        private static String orEmpty(@Nullable String given) {
            return given == null ? "" : given;
        }
    }

    static List<Section> of(StoredVersion version) {
        return of(version.code(), version.content());
    }

    static List<Section> of(String code, ItemContent c) {
        return List.of(
                new Section(
                        "事项",
                        List.of(row(Fact.NAME, c.name()), row(Fact.CODE, code), row(Fact.AGENCY, c.agencyName()))),
                new Section("办理时限", limits(c)),
                new Section("受理条件", c.conditions() == null ? List.of() : List.of(row(Fact.CONDITIONS, c.conditions()))),
                new Section("申请材料", materials(c)),
                new Section("办理流程", flow(c)),
                new Section("收费和结果", feesAndResults(c)),
                new Section("地点、时间和电话", places(c)),
                new Section(
                        "设定依据",
                        c.legalBasis().stream()
                                .map(l -> row(Fact.LEGAL_BASIS, "《" + l.law() + "》" + l.article()))
                                .toList()));
    }

    private static List<List<Cell>> limits(ItemContent c) {
        return List.of(
                row(Fact.STATUTORY, Wording.statutory(c)),
                row(Fact.PROMISED, Wording.promised(c)),
                row(Fact.VISITS, Wording.visits(c)));
    }

    private static List<List<Cell>> materials(ItemContent c) {
        return c.materials().stream()
                .map(m -> List.of(
                        new Cell(Fact.MATERIALS, m.name()),
                        new Cell(Fact.MATERIAL_NEEDS, m.required() ? "必要" : "非必要"),
                        new Cell(Fact.MATERIAL_FORMS, m.form() + "，" + m.copies() + " 份")))
                .toList();
    }

    private static List<List<Cell>> flow(ItemContent c) {
        var rows = new ArrayList<List<Cell>>();
        for (Stage stage : c.stages()) {
            var row = new ArrayList<>(row(Fact.STAGES, stage.name()));
            stage.steps().forEach(s -> {
                row.add(new Cell(Fact.STEPS, s.name()));
                row.add(new Cell(Fact.STEP_LIMITS, Wording.limit(s)));
            });
            rows.add(row);
        }
        return rows;
    }

    private static List<List<Cell>> feesAndResults(ItemContent c) {
        var rows = new ArrayList<List<Cell>>();
        c.fees()
                .forEach(f -> rows.add(List.of(
                        new Cell(Fact.FEES, f.name()),
                        new Cell(Fact.FEE_STANDARDS, f.standard()),
                        new Cell(Fact.FEE_BASES, orDash(f.basis())))));
        c.results().forEach(r -> rows.add(row(Fact.RESULTS, r.name())));
        return rows;
    }

    private static List<List<Cell>> places(ItemContent c) {
        var rows = new ArrayList<List<Cell>>();
        c.places()
                .forEach(p -> rows.add(List.of(
                        new Cell(Fact.PLACES, p.window() == null ? p.name() : p.name() + "，" + p.window()),
                        new Cell(Fact.ADDRESSES, p.address()),
                        new Cell(Fact.HOURS, p.hours()))));
        rows.add(row(Fact.CONSULT_PHONE, orLacking(c.consultPhone())));
        rows.add(row(Fact.COMPLAINT_PHONE, orLacking(c.complaintPhone())));
        return rows;
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isEmpty() ? "—" : text;
    }

    private static String orLacking(@Nullable String text) {
        return text == null ? Wording.LACKING : text;
    }

    private static List<Cell> row(Fact fact, String text) {
        return List.of(new Cell(fact, text));
    }
}
