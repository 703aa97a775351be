package org.tongyuan.disclosure.annualreport;

import org.tongyuan.disclosure.request.ApplicantKind;
import org.tongyuan.disclosure.request.ReportRow;

/** What rows and columns of the tables are called. */
final class RowNames {

    private RowNames() {}

    static String column(String column) {
        return column.equals(Cell.TOTAL) ? "总计" : ApplicantKind.valueOf(column).label();
    }

    static String row(String row) {
        return switch (row) {
            case Cell.NEW -> "一、本年新收政府信息公开申请数量";
            case Cell.CARRIED_IN -> "二、上年结转政府信息公开申请数量";
            case Cell.DONE -> "（七）总计";
            case Cell.CARRIED_OUT -> "四、结转下年度继续办理";
            default -> outcome(ReportRow.valueOf(row));
        };
    }

    /** The first two outcomes are their own heading. */
    private static String outcome(ReportRow row) {
        return standsAlone(row) ? row.group() : row.label();
    }

    static boolean standsAlone(ReportRow row) {
        return row == ReportRow.GRANTED || row == ReportRow.PARTLY_GRANTED;
    }

    /** A cell in words, e.g. 表三 一、本年新收政府信息公开申请数量 · 商业企业. */
    static String of(ReportFormat format, Cell cell) {
        return switch (cell.table()) {
            case 2 -> "表二 " + proactive(format, cell);
            case 3 -> "表三 " + outcomeWithGroup(cell.row()) + " · " + column(cell.column());
            case 4 -> "表四 " + RemedyCase.Kind.valueOf(cell.row()).label() + " · " + RemedyCase.column(cell.column());
            default -> "第六部分 本年收取的信息处理费（元）";
        };
    }

    private static String outcomeWithGroup(String row) {
        if (!Cell.OUTCOMES.contains(row)) {
            return row(row);
        }
        ReportRow outcome = ReportRow.valueOf(row);
        return standsAlone(outcome) ? outcome.group() : outcome.group() + " " + outcome.label();
    }

    private static String proactive(ReportFormat format, Cell cell) {
        for (var block : format.proactive()) {
            for (var line : block.rows()) {
                int at = line.cells().indexOf(cell);
                if (at >= 0) {
                    return line.label() + " · " + block.columns().get(at);
                }
            }
        }
        return cell.key();
    }
}
