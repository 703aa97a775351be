package org.tongyuan.disclosure.annualreport;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tongyuan.disclosure.request.ApplicantKind;
import org.tongyuan.disclosure.request.ReportRow;
import org.tongyuan.platform.NotFound;

/**
 * One cell of the report's tables, by which figures, corrections and addresses name it: {@code 3.GRANTED.BUSINESS}. Beside the rows of
 * {@link ReportRow} the third table has those named here; table 6 is the sum of fees of the sixth section.
 */
record Cell(int table, String row, String column) {

    static final String NEW = "NEW";
    static final String CARRIED_IN = "CARRIED_IN";
    static final String DONE = "DONE";
    static final String CARRIED_OUT = "CARRIED_OUT";
    static final String TOTAL = "TOTAL";

    /** 信息处理费 that were paid in the year, in yuan. */
    static final Cell FEES = new Cell(6, "FEES", "YUAN");

    static final Cell LICENCES = new Cell(2, "LICENCE", "DECISIONS");

    /** The columns of the third table without its total. */
    static final List<String> KINDS =
            Arrays.stream(ApplicantKind.values()).map(Enum::name).toList();

    static final List<String> OUTCOMES =
            Arrays.stream(ReportRow.values()).map(Enum::name).toList();

    /** Results of a remedy with the one that is no result yet 尚未审结. */
    static final List<String> RESULTS = Stream.concat(
                    Arrays.stream(RemedyCase.Result.values()).map(Enum::name), Stream.of("PENDING"))
            .toList();

    static Cell of(String key) {
        String[] parts = key.split("\\.", -1);
        if (parts.length != 3 || !parts[0].matches("[2346]")) {
            throw new NotFound("cell " + key);
        }
        return new Cell(Integer.parseInt(parts[0]), parts[1], parts[2]);
    }

    static Cell requests(String row, String column) {
        return new Cell(3, row, column);
    }

    static Cell remedies(String kind, String result) {
        return new Cell(4, kind, result);
    }

    public String key() {
        return table + "." + row + "." + column;
    }

    /** The cells of which this one is the sum; empty when it is counted itself. */
    List<Cell> parts() {
        if (table == 3 && column.equals(TOTAL)) {
            return KINDS.stream().map(kind -> requests(row, kind)).toList();
        }
        if (table == 3 && row.equals(DONE)) {
            return OUTCOMES.stream().map(outcome -> requests(outcome, column)).toList();
        }
        if (table == 4 && column.equals(TOTAL)) {
            return RESULTS.stream().map(result -> remedies(row, result)).toList();
        }
        return List.of();
    }
}
