package org.tongyuan.platform.table;

/** The kinds of file a table can be taken away in. */
public enum TableFormat {
    CSV("CSV", "csv", "text/csv;charset=UTF-8"),
    XLSX("XLSX", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String label;
    private final String extension;
    private final String mediaType;

    TableFormat(String label, String extension, String mediaType) {
        this.label = label;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String label() {
        return label;
    }

    /** Of a file with this many tables: several CSV tables travel in one zip. */
    public String extension(int tables) {
        return this == CSV && tables > 1 ? "zip" : extension;
    }

    public String mediaType(int tables) {
        return this == CSV && tables > 1 ? "application/zip" : mediaType;
    }
}
