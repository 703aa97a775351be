package org.tongyuan.documents;

import java.io.IOException;
import java.util.Map;
import org.tongyuan.platform.table.TableWriter;

/** Implemented by a module that has tables to take away. It reads in one read-only transaction, so that its tables agree. */
public interface ExportSource {

    /** By which an order names this source. */
    String kind();

    /** How many tables the file has. */
    int tables();

    /** Writes the tables; a broken rule ends the export with its words. */
    void write(Map<String, String> parameters, TableWriter out, Progress progress) throws IOException;

    /** Told how far the export is, for whoever watches. */
    interface Progress {

        /** How many rows there will be. */
        void total(long rows);

        void done(long rows);
    }
}
