package org.tongyuan.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.RuleBroken;

/** One sheet a table; every cell is text, so that nothing is taken for a number, a date or a formula. */
final class XlsxTables implements TableWriter {

    /** What a sheet holds at most, the heading included. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int FLUSH_EVERY = 1_000;

    private final Workbook workbook;
    private @Nullable Worksheet sheet;
    private String name = "";
    private List<String> columns = List.of();
    private int at;

    XlsxTables(OutputStream out) {
        this.workbook = new Workbook(out, "Tongyuan", "1.0");
    }

    @Override
    public void begin(String table, List<String> of) throws IOException {
        end();
        sheet = workbook.newWorksheet(table);
        sheet.freezePane(0, 1);
        name = table;
        columns = of;
        at = 0;
        row(of);
        sheet.range(0, 0, 0, of.size() - 1).style().bold().set();
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (sheet == null) {
            throw new IllegalStateException("no table was begun");
        }
        if (at == MOST_ROWS) {
            throw new RuleBroken("table.rows.too-many", name, MOST_ROWS - 1);
        }
        for (int i = 0; i < cells.size(); i++) {
            String text = XlsxText.escape(cells.get(i));
            if (text.length() > XlsxText.LONGEST) {
                throw new RuleBroken("table.cell.too-long", name, columns.get(i), XlsxText.LONGEST);
            }
            if (!text.isEmpty()) {
                sheet.inlineString(at, i, text);
            }
        }
        at++;
        if (at % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void end() throws IOException {
        if (sheet != null) {
            sheet.close();
            sheet = null;
        }
    }

    @Override
    public void close() throws IOException {
        end();
        workbook.close();
    }
}
