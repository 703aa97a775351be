package org.tongyuan;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what goes to the database: every execution of a statement (each line of a batch for itself) and every commit and rollback; in
 * all, and with its text for whatever a thread does between two looks and for each request, known by its id.
 */
public final class CountedStatements implements BeanPostProcessor {

    private static final int KEPT = 200;

    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();
    private static final Map<String, List<String>> BY_REQUEST = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > KEPT;
        }
    });

    private final LongAdder statements = new LongAdder();
    private final LongAdder ends = new LongAdder();

    /** What ran in all: statements, and ends of transactions. */
    public record Count(long statements, long ends) {

        public Count minus(Count before) {
            return new Count(statements - before.statements, ends - before.ends);
        }
    }

    /** Something that is done to see what it sends to the database. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    public Count count() {
        return new Count(statements.sum(), ends.sum());
    }

    /** The statements of a request, by the {@code X-Request-Id} of its answer. */
    public static List<String> of(String requestId) {
        return List.copyOf(BY_REQUEST.getOrDefault(requestId, List.of()));
    }

    /** The statements that this thread sends while it does the work, in their order. */
    public static List<String> during(Work work) throws Exception {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Counted) ? new Counted(source) : bean;
    }

    private final class Counted extends DelegatingDataSource {

        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, args) -> connectionCall(connection, method, args));
        }
    }

    private @Nullable Object connectionCall(Connection connection, Method method, @Nullable Object @Nullable [] args)
            throws Throwable {
        if (method.getName().equals("commit") || (method.getName().equals("rollback") && args == null)) {
            ends.increment();
        }
        Object result = call(connection, method, args);
        if (!(result instanceof Statement statement)) {
            return result;
        }
        String sql = args != null && args.length > 0 && args[0] instanceof String text ? text : "";
        Class<?> kind = statement instanceof CallableStatement
                ? CallableStatement.class
                : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        InvocationHandler counting = (proxy, m, a) -> {
            String name = m.getName();
            // A batch is counted as it is filled: one statement for each of its lines.
            if (name.equals("addBatch") || (name.startsWith("execute") && !name.endsWith("Batch"))) {
                heard(a != null && a.length > 0 && a[0] instanceof String text ? text : sql);
            }
            return call(statement, m, a);
        };
        return Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {kind}, counting);
    }

    private void heard(String sql) {
        statements.increment();
        var mine = HEARD.get();
        if (mine != null) {
            mine.add(sql);
        }
        String request = MDC.get("requestId");
        if (request != null) {
            BY_REQUEST
                    .computeIfAbsent(request, id -> new CopyOnWriteArrayList<>())
                    .add(sql);
        }
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] args)
            throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
