package org.tongyuan.platform.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts PostgreSQL inside the data folder when no external database is configured; the pool is Boot's own in both cases. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedDatabase embeddedDatabase(
            @Value("${tongyuan.data-dir:./data}") Path dataDir,
            @Value("${tongyuan.embedded.binaries-dir:${tongyuan.data-dir:./data}/postgres-binaries}") Path binaries,
            @Value("${tongyuan.embedded.fsync:true}") boolean fsync,
            @Value("${tongyuan.command:}") String command) {
        Path unpackTo = binaries.toAbsolutePath().normalize();
        return command.isEmpty()
                ? EmbeddedDatabase.start(dataDir, unpackTo, fsync)
                : EmbeddedDatabase.attachOrStart(dataDir, unpackTo, fsync);
    }
}
