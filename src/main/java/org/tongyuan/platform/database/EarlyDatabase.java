package org.tongyuan.platform.database;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Starts and migrates the embedded database on a second processor while the container still reads its classes; only where the product itself
 * is started, neither for its commands nor in tests. A database that no container came to use is stopped when the process ends.
 */
public final class EarlyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** What of {@code spring.flyway} is understood here; with anything else Boot's own way migrates. */
    private static final Set<String> UNDERSTOOD = Set.of("locations", "default-schema", "schemas");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (EmbeddedSettings.isAsked(environment)) {
            context.getBeanFactory().registerSingleton("earlyDatabase", new Beginning(environment));
        }
    }

    /** The database on its way. */
    static final class Beginning {

        private final FutureTask<EmbeddedDatabase> started;
        private final AtomicBoolean claimed = new AtomicBoolean();
        private volatile boolean migrated;

        private Beginning(Environment environment) {
            started = new FutureTask<>(() -> start(environment));
            SpringApplication.getShutdownHandlers().add(this::stopUnclaimed);
            Thread.ofPlatform().daemon().name("early-database").start(started);
        }

        private EmbeddedDatabase start(Environment environment) {
            var database = EmbeddedSettings.of(environment).start();
            var settings = Binder.get(environment).bind("spring.flyway", Bindable.mapOf(String.class, String.class));
            Map<String, String> flyway = settings.orElse(Map.of());
            if (UNDERSTOOD.equals(flyway.keySet())) {
                migrate(database, flyway);
            }
            return database;
        }

        private void migrate(EmbeddedDatabase database, Map<String, String> settings) {
            try {
                Flyway.configure()
                        .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                        .locations(settings.getOrDefault("locations", ""))
                        .defaultSchema(settings.getOrDefault("default-schema", ""))
                        .schemas(settings.getOrDefault("schemas", ""))
                        .load()
                        .migrate();
                migrated = true;
            } catch (RuntimeException e) {
                // Boot's own way tries again and tells the administrator what is wrong.
                migrated = false;
            }
        }

        /** Waits for it; from then on it is stopped by who took it. */
        EmbeddedDatabase take() {
            claimed.set(true);
            try {
                return started.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The start was broken off", e);
            }
        }

        boolean isMigrated() {
            return migrated;
        }

        void stopUnclaimed() {
            if (claimed.compareAndSet(false, true)) {
                try {
                    started.get().close();
                } catch (ExecutionException | CancellationException e) {
                    // It never ran.
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
