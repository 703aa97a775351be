package org.tongyuan;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.slf4j.MDC;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes which statements each request ran, so that a test can say how many a page may cost; the request is known by its id. */
public final class CountedStatements implements BeanPostProcessor {

    private static final int KEPT = 200;

    private static final Map<String, List<String>> BY_REQUEST = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > KEPT;
        }
    });

    /** The statements of a request, by the {@code X-Request-Id} of its answer; one sent as a batch counts once. */
    public static List<String> of(String requestId) {
        return List.copyOf(BY_REQUEST.getOrDefault(requestId, List.of()));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool && !(bean instanceof Counted) ? new Counted(pool) : bean;
    }

    private static void note(String sql) {
        String request = MDC.get("requestId");
        if (request != null) {
            BY_REQUEST
                    .computeIfAbsent(request, id -> new CopyOnWriteArrayList<>())
                    .add(sql);
        }
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watched(Connection.class, super.getConnection(), "");
        }
    }

    /** A statement is noted when it is executed, whether its text came when it was prepared or only then. */
    private static <T> T watched(Class<T> type, T target, String sql) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            String given = args != null && args.length > 0 && args[0] instanceof String text ? text : sql;
            if (method.getName().startsWith("execute") && target instanceof Statement) {
                note(given);
            }
            try {
                Object result = method.invoke(target, args);
                return switch (result) {
                    case CallableStatement call
                    when method.getName().equals("prepareCall") -> watched(CallableStatement.class, call, given);
                    case PreparedStatement prepared
                    when method.getName().equals("prepareStatement") ->
                        watched(PreparedStatement.class, prepared, given);
                    case Statement plain
                    when method.getName().equals("createStatement") -> watched(Statement.class, plain, "");
                    case null, default -> result;
                };
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
