package org.tongyuan.platform.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.tongyuan.platform.RuleBroken;

/** Lines of the sheets of an XLSX file. */
final class XlsxSheets {

    private XlsxSheets() {}

    static SequencedMap<String, List<List<String>>> read(byte[] file) {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName(), lines(sheet));
            }
        } catch (IOException | ExcelReaderException e) {
            throw new RuleBroken("import.file.unreadable");
        }
        return sheets;
    }

    private static List<List<String>> lines(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.map(XlsxSheets::line)
                    .filter(line -> line.stream().anyMatch(cell -> !cell.isEmpty()))
                    .toList();
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
        return text == null ? "" : XlsxText.unescape(text);
    }
}
