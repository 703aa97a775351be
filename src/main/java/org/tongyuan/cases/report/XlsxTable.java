package org.tongyuan.cases.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook; text is written as text, so that nothing is taken for a formula. Rows leave memory as they are written. */
final class XlsxTable implements TableFile {

    private static final int FLUSH = 1000;

    /** In characters. */
    private static final double FIRST_COLUMN = 34;

    private final Workbook book;
    private @Nullable Worksheet sheet;
    private int row;

    XlsxTable(OutputStream out) {
        book = new Workbook(out, "Tongyuan", "1.0");
    }

    @Override
    public void sheet(String name) throws IOException {
        finishSheet();
        sheet = book.newWorksheet(name);
        sheet.width(0, FIRST_COLUMN);
        row = 0;
    }

    private void finishSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
    }

    private Worksheet sheet() {
        if (sheet == null) {
            throw new IllegalStateException("no sheet begun");
        }
        return sheet;
    }

    @Override
    public void heading(List<String> cells) throws IOException {
        int at = row;
        row(cells);
        for (int i = 0; i < cells.size(); i++) {
            sheet().style(at, i).bold().set();
        }
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            put(i, cells.get(i));
        }
        row++;
        if (row % FLUSH == 0) {
            sheet().flush();
        }
    }

    private void put(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> sheet().value(row, column, number);
            case LocalDate day -> {
                sheet().value(row, column, day);
                sheet().style(row, column).format("yyyy-mm-dd").set();
            }
            default -> sheet().value(row, column, cell.toString());
        }
    }

    @Override
    public void close() throws IOException {
        finishSheet();
        book.finish();
        book.close();
    }
}
