package org.tongyuan.disclosure.annualreport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tongyuan.disclosure.annualreport.ReportTables.Block;
import org.tongyuan.disclosure.annualreport.ReportTables.Box;
import org.tongyuan.disclosure.annualreport.ReportTables.Line;
import org.tongyuan.platform.table.TableWriter;

/** The report as tables to take away: its texts, its three tables, and the figures that were written by hand with their reasons. */
final class ReportSheets {

    static final int TABLES = 5;

    private ReportSheets() {}

    static void write(ReportPage report, TableWriter out) throws IOException {
        texts(report, out);
        out.begin("表二 主动公开", List.of("条例条款", "信息内容", "项目", "数量"));
        for (Block block : report.tables().proactive()) {
            for (Line line : block.rows()) {
                for (Box box : line.boxes()) {
                    out.row(List.of(block.item(), line.label(), box.column(), box.text()));
                }
            }
        }
        out.begin(
                "表三 依申请公开",
                Stream.concat(
                                Stream.of("类别", "情形"),
                                ReportFormat.columns().stream().map(RowNames::column))
                        .toList());
        for (var group : report.tables().requests()) {
            for (Line line : group.rows()) {
                out.row(cells(group.heading(), line));
            }
        }
        out.begin(
                "表四 复议诉讼",
                Stream.concat(Stream.of("类别"), ReportTables.results().stream()).toList());
        for (Line line : report.tables().remedies()) {
            var row = new ArrayList<>(List.of(line.label()));
            line.boxes().forEach(box -> row.add(box.text()));
            out.row(row);
        }
        out.begin("填写和更正", List.of("项目和数字", "理由或者来源"));
        for (var one : report.byHand()) {
            out.row(List.of(one.label(), one.text()));
        }
    }

    private static void texts(ReportPage report, TableWriter out) throws IOException {
        out.begin("文字", List.of("部分", "小标题", "内容"));
        for (var section : report.sections()) {
            for (var part : section.parts()) {
                out.row(List.of(section.heading(), part.heading(), part.body()));
            }
        }
    }

    private static List<String> cells(String heading, Line line) {
        var row = new ArrayList<>(List.of(heading, line.label()));
        line.boxes().forEach(box -> row.add(box.text()));
        return row;
    }
}
