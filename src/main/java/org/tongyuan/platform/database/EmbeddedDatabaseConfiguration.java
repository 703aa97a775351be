package org.tongyuan.platform.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Starts PostgreSQL inside the data folder when no external database is configured; the pool is Boot's own in both cases. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = EmbeddedSettings.URL, matchIfMissing = true, havingValue = EmbeddedSettings.EMBEDDED)
class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedDatabase embeddedDatabase(Environment environment, ObjectProvider<EarlyDatabase.Beginning> early) {
        var begun = early.getIfAvailable();
        return begun == null ? EmbeddedSettings.of(environment).start() : begun.take();
    }
}
