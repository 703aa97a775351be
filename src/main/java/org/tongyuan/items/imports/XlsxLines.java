package org.tongyuan.items.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.tongyuan.platform.RuleBroken;

/** Lines of the first sheet of an XLSX file. */
final class XlsxLines {

    private XlsxLines() {}

    static List<List<String>> read(byte[] file) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.map(XlsxLines::line)
                    .filter(line -> line.stream().anyMatch(cell -> !cell.isEmpty()))
                    .toList();
        } catch (IOException | ExcelReaderException e) {
            throw new RuleBroken("import.file.unreadable");
        }
    }

    private static List<String> line(Row row) {
        var line = new ArrayList<String>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            line.add(cell == null ? "" : text(cell));
        }
        return line;
    }

    /** Numbers as written, without an exponent: a code typed as a number has lost nothing but its leading zeros. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }
}
