package org.tongyuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tongyuan.platform.StartRefused;

class EarlyDatabaseTest {

    @TempDir
    Path temp;

    private EarlyDatabase.Beginning begun(Map<String, Object> more) {
        var settings = new HashMap<String, Object>(Map.of(
                "tongyuan.data-dir", temp.toString(),
                "tongyuan.embedded.binaries-dir", "target/postgres-binaries",
                "tongyuan.embedded.fsync", "false",
                "spring.flyway.locations", "classpath:db/migration",
                "spring.flyway.default-schema", "platform",
                "spring.flyway.schemas", "platform"));
        settings.putAll(more);
        var context = new GenericApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        new EarlyDatabase().initialize(context);
        return context.getBeanFactory().getBean(EarlyDatabase.Beginning.class);
    }

    private static JdbcClient client(EmbeddedDatabase database) {
        return JdbcClient.create(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }

    @Test
    void the_database_is_there_and_migrated_when_it_is_taken_and_stays_when_nobody_waits() {
        var begun = begun(Map.of());
        var database = begun.take();
        try {
            assertThat(begun.isMigrated()).isTrue();
            assertThat(client(database)
                            .sql("SELECT count(*) FROM cases.case_file")
                            .query(Integer.class)
                            .single())
                    .isZero();
            begun.stopUnclaimed();
            assertThat(client(database).sql("SELECT 1").query(Integer.class).single())
                    .isOne();
        } finally {
            database.close();
        }
    }

    @Test
    void a_setting_that_is_not_understood_leaves_the_migration_to_the_container() {
        var begun = begun(Map.of("spring.flyway.baseline-on-migrate", "true"));
        var database = begun.take();
        database.close();
        assertThat(begun.isMigrated()).isFalse();
    }

    @Test
    void what_refuses_the_start_is_told_to_whoever_takes_it() {
        try (var folder =
                EmbeddedDatabase.start(temp, Path.of("target/postgres-binaries").toAbsolutePath(), false)) {
            assertThat(folder.getUsername()).isEqualTo("tongyuan");
            var begun = begun(Map.of());
            assertThatThrownBy(begun::take).isInstanceOf(StartRefused.class).hasMessageContaining("正被进程");
        }
    }

    @Test
    void what_nobody_takes_is_stopped() {
        var begun = begun(Map.of());
        begun.stopUnclaimed();
        var again =
                EmbeddedDatabase.start(temp, Path.of("target/postgres-binaries").toAbsolutePath(), false);
        again.close();
    }

    @Test
    void an_external_database_is_none_of_its_business() {
        assertThatThrownBy(() -> begun(Map.of("spring.datasource.url", "jdbc:postgresql://db/tongyuan")))
                .isInstanceOf(NoSuchBeanDefinitionException.class);
    }
}
