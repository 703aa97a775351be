package org.tongyuan.items.imports;

import static org.tongyuan.items.imports.WholeFile.cell;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongyuan.items.tables.TaskRows;

/**
 * Topics from the two columns of the extend table. Only names are topics here; where a list gives codes, one thing for persons and
 * another for bodies, or a column for somebody the item is not for, the columns are kept as they are.
 */
record OverlayTopics(List<String> topics, Set<String> columns) {

    private static final String PERSONS = "user_topic_type";
    private static final String BODIES = "corp_topic_type";

    static OverlayTopics of(Map<String, String> row, List<String> audience, List<String> known) {
        var columns = new HashSet<String>();
        if (isNamed(cell(row, PERSONS)) && (audience.isEmpty() || audience.contains("个人"))) {
            columns.add(PERSONS);
        }
        if (isNamed(cell(row, BODIES)) && audience.contains("法人")) {
            columns.add(BODIES);
        }
        List<String> said =
                columns.stream().map(column -> cell(row, column)).distinct().toList();
        boolean other = columns.size() == 1
                && audience.contains("个人")
                && audience.contains("法人")
                && !cell(row, columns.contains(PERSONS) ? BODIES : PERSONS).isBlank();
        if (said.size() != 1 || other) {
            return new OverlayTopics(known, Set.of());
        }
        return new OverlayTopics(List.of(said.getFirst().split(TaskRows.SEPARATOR)), columns);
    }

    private static boolean isNamed(String cell) {
        return cell.codePoints().anyMatch(Character::isIdeographic);
    }

    boolean took(String column) {
        return columns.contains(column);
    }
}
