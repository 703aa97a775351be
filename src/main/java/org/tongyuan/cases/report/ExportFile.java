package org.tongyuan.cases.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.web.Dates;

/** Writes what is in an export: the figures or the cases, and the definitions by which they were counted. */
@Component
class ExportFile {

    private static final int PAGE = 2000;

    private static final List<String> CASE_HEADING =
            List.of("办件编号", "事项", "机关", "窗口（收件人）", "状态", "收件日", "统计归期日", "本指标所见", "测试时钟");

    private final Tallies tallies;
    private final ReportTables tables;
    private final CaseLines lines;
    private final CaseListPages lists;
    private final Refresh refresh;
    private final Dates dates;

    ExportFile(
            Tallies tallies, ReportTables tables, CaseLines lines, CaseListPages lists, Refresh refresh, Dates dates) {
        this.tallies = tallies;
        this.tables = tables;
        this.lines = lines;
        this.lists = lists;
        this.refresh = refresh;
        this.dates = dates;
    }

    /** A figure and which of its cases. */
    private record Opened(Figure figure, Part part) {
        static Opened of(Asked asked) {
            var figure = Figure.of(asked.query().of(ReportQuery.FIGURE).orElse(Figure.RECEIVED.slug()));
            return new Opened(figure, Part.of(asked.query().of(ReportQuery.PART).orElse(null), figure));
        }
    }

    /** How many rows there will be. */
    long rows(Export.Kind kind, Asked asked) {
        if (kind == Export.Kind.FIGURES) {
            var counted = tallies.by(asked.by(), asked.filter(), asked.span());
            return tables.lines(asked.by(), counted).size();
        }
        var opened = Opened.of(asked);
        var counted = tallies.by(Dimension.WHOLE, asked.filter(), asked.span(), List.of(opened.figure()));
        return opened.part().cases(opened.figure()).count(Tallies.sum(counted));
    }

    void write(Export export, Asked asked, TableFile file, LongConsumer progress) throws IOException {
        file.sheet("统计");
        file.row(List.of(export.title()));
        file.row(List.of("统计截至 " + dates.time(refresh.asOf()) + " 已记录的办理；"
                + asked.filter().marked().label()));
        if (export.kind() == Export.Kind.FIGURES) {
            figures(asked, file, progress);
            file.sheet("口径");
            definitions(Definition.all(), file);
        } else {
            var opened = Opened.of(asked);
            file.row(List.of(CaseListPages.words(opened.figure(), opened.part())));
            cases(asked, opened, file, progress);
            file.sheet("口径");
            definitions(List.of(Definition.of(opened.figure())), file);
        }
    }

    private void figures(Asked asked, TableFile file, LongConsumer progress) throws IOException {
        var counted = tallies.by(asked.by(), asked.filter(), asked.span());
        var heading = new ArrayList<>(List.of(asked.by().label(), "编码"));
        for (Figure figure : Figure.values()) {
            heading.add(figure.label() + "（" + figure.unit().label() + "）");
            if (figure.unit() != Unit.CASES) {
                heading.add(figure.label() + "：分子");
                heading.add(figure.label() + "：分母");
            }
        }
        file.heading(heading);
        var lines = tables.lines(asked.by(), counted);
        for (var line : lines) {
            file.row(cells(line.name(), line.key(), line.tally()));
        }
        file.row(cells("合计", "", Tallies.sum(counted)));
        progress.accept(lines.size());
    }

    private static List<@Nullable Object> cells(String name, String key, Tally tally) {
        var cells = new ArrayList<@Nullable Object>(Arrays.asList(name, key));
        for (Figure figure : Figure.values()) {
            var value = figure.value(tally);
            cells.add(number(figure, value));
            if (figure.unit() != Unit.CASES) {
                cells.add(value.numerator());
                cells.add(value.denominator());
            }
        }
        return cells;
    }

    /** A number to calculate with; a figure that is none is the dash it is on the page. */
    private static Object number(Figure figure, Value value) {
        String text = figure.unit().number(value);
        return text.equals(Unit.NONE) ? text : new BigDecimal(text.replace(",", ""));
    }

    private void cases(Asked asked, Opened opened, TableFile file, LongConsumer progress) throws IOException {
        file.heading(CASE_HEADING);
        long written = 0;
        String cursor = null;
        do {
            var page = lines.find(opened.part().cases(opened.figure()), asked.filter(), asked.span(), cursor, PAGE);
            for (var line : lists.lines(opened.figure(), page.lines())) {
                file.row(Arrays.asList(
                        line.number(),
                        line.itemName(),
                        line.agency(),
                        line.intake(),
                        line.state(),
                        line.receivedOn(),
                        line.decidedBy(),
                        line.judged(),
                        line.outOfTime() ? "是" : null));
            }
            written += page.lines().size();
            progress.accept(written);
            cursor = page.next();
        } while (cursor != null);
    }

    private static void definitions(List<Definition> definitions, TableFile file) throws IOException {
        file.heading(List.of("指标", "单位", "分子（计数）", "分母", "未参与计算", "按哪一天归入期间", "依据与来源"));
        for (Definition d : definitions) {
            file.row(Arrays.asList(
                    d.name(), d.unit(), d.numerator(), d.denominator(), d.leftOut(), d.decidedBy(), d.source()));
        }
    }
}
