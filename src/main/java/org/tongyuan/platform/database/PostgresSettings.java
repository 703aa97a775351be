package org.tongyuan.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server's configuration, written anew at every start so that an upgrade of the product brings its own. What an administrator
 * wants otherwise goes into {@code postgres-local.conf} in the data folder, which is read last; address and log-in rules stay.
 */
final class PostgresSettings {

    private PostgresSettings() {}

    static void write(Path cluster, Path local, boolean fsync) throws IOException {
        String durability = fsync ? "fsync = on\n" : "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n";
        Files.writeString(cluster.resolve("postgresql.conf"), SETTINGS + durability + include(local) + FIXED);
        Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    private static String include(Path local) {
        return Files.exists(local)
                ? "include = '%s'\n".formatted(local.toString().replace("'", "''"))
                : "";
    }

    /** One county on one machine beside the JVM. Values of people never reach the log: terse errors, no parameters. */
    private static final String SETTINGS = """
        max_connections = 50
        shared_buffers = 128MB
        effective_cache_size = 1GB
        work_mem = 8MB
        maintenance_work_mem = 64MB
        random_page_cost = 1.1
        jit = off
        io_method = sync
        max_parallel_workers_per_gather = 1
        max_worker_processes = 4
        wal_compression = on
        max_wal_size = 1GB
        checkpoint_timeout = 10min
        idle_in_transaction_session_timeout = 5min
        timezone = 'Asia/Shanghai'
        log_timezone = 'Asia/Shanghai'
        log_line_prefix = '%m [%p] %q%a '
        log_error_verbosity = terse
        log_min_error_statement = panic
        log_parameter_max_length = 0
        log_checkpoints = off
        """;

    private static final String FIXED = """
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'
        logging_collector = off
        """;
}
