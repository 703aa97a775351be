package org.tongyuan.platform.database;

import java.nio.file.Path;

/** The embedded PostgreSQL as a server of its own, with its own folder and fsync on: what several nodes share in a bench. */
public final class OwnServer implements AutoCloseable {

    private final EmbeddedDatabase database;

    private OwnServer(EmbeddedDatabase database) {
        this.database = database;
    }

    public static OwnServer start(Path folder, Path binaries) {
        return new OwnServer(EmbeddedDatabase.start(folder, binaries, true));
    }

    public String url() {
        return database.getJdbcUrl();
    }

    public String user() {
        return database.getUsername();
    }

    public String password() {
        return database.getPassword();
    }

    @Override
    public void close() {
        database.close();
    }
}
