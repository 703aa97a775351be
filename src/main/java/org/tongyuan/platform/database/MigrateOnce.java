package org.tongyuan.platform.database;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates what was not migrated early. A command never migrates by itself: it may run beside a product of an earlier release.
 */
@Component
class MigrateOnce implements FlywayMigrationStrategy {

    private final boolean forCommand;
    private final ObjectProvider<EarlyDatabase.Beginning> early;

    MigrateOnce(@Value("${tongyuan.command:}") String command, ObjectProvider<EarlyDatabase.Beginning> early) {
        forCommand = !command.isEmpty();
        this.early = early;
    }

    @Override
    public void migrate(Flyway flyway) {
        var begun = early.getIfAvailable();
        if (!forCommand && (begun == null || !begun.isMigrated())) {
            flyway.migrate();
        }
    }
}
