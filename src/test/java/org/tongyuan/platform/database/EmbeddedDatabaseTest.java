package org.tongyuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongyuan.platform.StartRefused;

/** Real servers on folders of their own: slow for a pure test, and the only way to know. */
class EmbeddedDatabaseTest {

    private static final Path BINARIES = Path.of("target/postgres-binaries").toAbsolutePath();

    @TempDir
    Path temp;

    private EmbeddedDatabase database;

    @AfterEach
    void stop() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void signs_in_with_a_password_as_an_owner_without_superuser_rights_and_keeps_data_safe() throws Exception {
        Path folder = temp.resolve("清和县 数据's");
        database = EmbeddedDatabase.start(folder, BINARIES, true);

        assertThat(ask("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
        assertThat(ask("SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("tongyuan");
        assertThat(ask("SHOW fsync")).isEqualTo("on");
        assertThat(ask("SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), "tongyuan", "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(Files.getPosixFilePermissions(folder.resolve("keys/database")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("keys")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void refuses_a_folder_that_is_in_use_but_lets_a_command_share_its_server() throws Exception {
        database = EmbeddedDatabase.start(temp, BINARIES, false);

        assertThatThrownBy(() -> EmbeddedDatabase.start(temp, BINARIES, false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("正被进程 " + ProcessHandle.current().pid());
        var guest = EmbeddedDatabase.attachOrStart(temp, BINARIES, false);
        assertThat(guest.getJdbcUrl()).isEqualTo(database.getJdbcUrl());
        guest.close();
        assertThat(ask("SELECT 1")).isEqualTo("1");
    }

    @Test
    void keeps_data_and_port_over_a_restart() throws Exception {
        database = EmbeddedDatabase.start(temp, BINARIES, true);
        String url = database.getJdbcUrl();
        ask("CREATE TABLE kept AS SELECT 42 AS answer");
        database.close();

        database = EmbeddedDatabase.start(temp, BINARIES, true);
        assertThat(database.getJdbcUrl()).isEqualTo(url);
        assertThat(ask("SELECT answer FROM kept")).isEqualTo("42");
    }

    @Test
    void comes_back_within_ten_seconds_when_the_server_is_killed() throws Exception {
        database = EmbeddedDatabase.start(temp, BINARIES, true);
        ask("CREATE TABLE kept AS SELECT 42 AS answer");
        long server = postmaster().pid();

        ProcessHandle.of(server).orElseThrow().destroyForcibly();

        var end = Instant.now().plus(Duration.ofSeconds(10));
        String answer = null;
        while (answer == null && Instant.now().isBefore(end)) {
            try {
                answer = ask("SELECT answer FROM kept");
            } catch (SQLException e) {
                Thread.sleep(100);
            }
        }
        assertThat(answer).isEqualTo("42");
        assertThat(postmaster().pid()).isNotEqualTo(server);
    }

    @Test
    void stops_an_orphan_of_this_folder_and_nobody_else() throws Exception {
        Path mine = temp.resolve("mine");
        Path theirs = temp.resolve("theirs");
        var neighbour = EmbeddedDatabase.start(theirs, BINARIES, false);
        EmbeddedDatabase.start(mine, BINARIES, false).close();
        var orphan = new PostgresPrograms(PostgresBinaries.unpack(BINARIES), mine.resolve("postgres.log"))
                .launch(mine.resolve("postgres"), 19_999);
        while (PostmasterFile.read(mine.resolve("postgres"))
                .filter(PostmasterFile::ready)
                .isEmpty()) {
            Thread.sleep(20);
        }

        database = EmbeddedDatabase.start(mine, BINARIES, false);

        assertThat(orphan.isAlive()).isFalse();
        assertThat(ask("SELECT 1")).isEqualTo("1");
        assertThat(PostmasterFile.read(theirs.resolve("postgres")))
                .hasValueSatisfying(f -> assertThat(f.running()).isTrue());
        neighbour.close();
    }

    @Test
    void forgets_a_process_number_that_now_belongs_to_somebody_else() throws Exception {
        EmbeddedDatabase.start(temp, BINARIES, false).close();
        Files.writeString(temp.resolve("postgres/postmaster.pid"), "1\n" + temp.resolve("postgres") + "\n1\n5432\n");

        database = EmbeddedDatabase.start(temp, BINARIES, false);

        assertThat(ask("SELECT 1")).isEqualTo("1");
    }

    @Test
    void refuses_the_data_of_another_major_version() throws IOException {
        Files.createDirectories(temp.resolve("postgres"));
        Files.writeString(temp.resolve("postgres/PG_VERSION"), "16\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(temp, BINARIES, false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PostgreSQL 16");
        var again = new DataFolder(temp);
        assertThat(again.tryLock()).as("a refusal leaves the folder free").isTrue();
        again.close();
    }

    private PostmasterFile postmaster() {
        return PostmasterFile.read(temp.resolve("postgres")).orElseThrow();
    }

    private String ask(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
