package org.tongyuan.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows into a table by COPY: a hundred thousand a second instead of a few. */
final class Copy implements AutoCloseable {

    private final BufferedWriter out;

    Copy(Connection connection, String into) throws SQLException {
        var stream =
                new PGCopyOutputStream(connection.unwrap(PGConnection.class), "COPY " + into + " FROM STDIN", 1 << 20);
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    void row(String... values) {
        try {
            for (int i = 0; i < values.length; i++) {
                if (i > 0) {
                    out.write('\t');
                }
                out.write(values[i].replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"));
            }
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
