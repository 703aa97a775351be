package org.tongyuan.platform.database;

import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** A command never migrates by itself: it may run beside a product of an earlier release. */
@Component
@ConditionalOnProperty("tongyuan.command")
class CommandMigration implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        // Deliberately nothing.
    }
}
