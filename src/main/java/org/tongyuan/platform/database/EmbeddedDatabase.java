package org.tongyuan.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.tongyuan.platform.StartRefused;

/**
 * The database inside the data folder, as the pool sees it. The product signs in as {@code tongyuan}, who owns its database and is
 * no superuser; the superuser's password is used only here, to make that role and database.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "tongyuan";

    private final DataFolder folder;
    private final @Nullable PostgresServer server;
    private final int port;

    private EmbeddedDatabase(DataFolder folder, @Nullable PostgresServer server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /** Starts a server on the folder, or refuses when another process has it. */
    static EmbeddedDatabase start(Path dataDir, Path binaries, boolean fsync) {
        var folder = new DataFolder(dataDir);
        if (!folder.tryLock()) {
            throw new StartRefused(
                    "数据目录 %s 正被进程 %s 使用。 / The data folder is in use by process %s."
                            .formatted(folder.root(), folder.holder(), folder.holder()),
                    "请先停止该进程,或用 --tongyuan.data-dir 指定另一个目录。 / Stop that process, or choose another folder with"
                            + " --tongyuan.data-dir.");
        }
        try {
            return start(folder, binaries, fsync);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** For a command beside a running product: uses its server if there is one, otherwise starts one for as long as it needs. */
    static EmbeddedDatabase attachOrStart(Path dataDir, Path binaries, boolean fsync) {
        var folder = new DataFolder(dataDir);
        if (folder.tryLock()) {
            folder.close();
            return start(dataDir, binaries, fsync);
        }
        Optional<PostmasterFile> running = PostmasterFile.read(folder.cluster()).filter(PostmasterFile::running);
        if (running.isEmpty() || !running.get().ready()) {
            throw new StartRefused(
                    "数据目录 %s 已被占用,但其数据库尚未就绪。 / The data folder is in use, but its database is not ready."
                            .formatted(folder.root()),
                    "请稍后再试。 / Try again in a moment.");
        }
        return new EmbeddedDatabase(folder, null, running.get().port());
    }

    private static EmbeddedDatabase start(DataFolder folder, Path binaries, boolean fsync) {
        var unpacked = PostgresBinaries.unpack(binaries);
        var server = new PostgresServer(folder, new PostgresPrograms(unpacked, folder.serverLog()), fsync);
        server.start();
        try {
            var database = new EmbeddedDatabase(folder, server, server.port());
            database.createRoleAndDatabase();
            if (binaries.startsWith(folder.root())) {
                unpacked.removeOthers();
            }
            LOG.info("PostgreSQL listens on 127.0.0.1:{} for {}", server.port(), folder.root());
            return database;
        } catch (SQLException e) {
            server.stop();
            throw new StartRefused(
                    "无法登录内嵌数据库:%s / Cannot sign in to the embedded database: %s"
                            .formatted(folder.keys(), e.getMessage()),
                    "keys 目录须与 postgres 目录成对保存;请恢复原 keys 目录或从备份恢复。 / The folder keys must stay together with the folder"
                            + " postgres: put it back, or restore a backup.");
        } catch (IOException | RuntimeException e) {
            server.stop();
            throw new IllegalStateException("The embedded database did not start", e);
        }
    }

    /** Repeated at every start: a crash in between, or a lost password file, is mended by the next start. */
    private void createRoleAndDatabase() throws SQLException {
        var admin = new Properties();
        admin.setProperty("user", "postgres");
        admin.setProperty("password", folder.secret("database-admin"));
        try (Connection connection = DriverManager.getConnection(url("postgres"), admin);
                Statement statement = connection.createStatement()) {
            boolean roleExists = exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'");
            if (!roleExists || !folder.has("database")) {
                String verb = roleExists ? "ALTER" : "CREATE";
                statement.execute(verb + " ROLE " + NAME + " LOGIN PASSWORD '" + folder.secret("database") + "'");
            }
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable&ApplicationName=tongyuan"
                .formatted(port, database);
    }

    @Override
    public String getJdbcUrl() {
        return url(NAME);
    }

    @Override
    public String getUsername() {
        return NAME;
    }

    @Override
    public String getPassword() {
        return folder.secret("database");
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
        folder.close();
    }
}
