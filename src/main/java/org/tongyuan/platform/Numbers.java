package org.tongyuan.platform;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sequences for numbers that people quote (办件编号, 文号): one counter row per rule, scope and period, without gaps or doubles
 * because the row stays locked until the caller's transaction ends. Take it as the last statement before commit.
 */
@Component
public class Numbers {

    /** The next number inside a statement of another module: takes rule, scope and period. Call {@link #mustFit} with what it gave. */
    public static final String NEXT = "platform.next_number(?, ?, ?)";

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next value from 1; {@code period} is the legal day, month or year that restarts the count. */
    public int next(String rule, String scope, String period, int max) {
        int value = jdbc.sql("SELECT " + NEXT)
                .params(rule, scope, period)
                .query(Integer.class)
                .single();
        mustFit(value, max, rule, scope, period);
        return value;
    }

    public int nextOfDay(String rule, String scope, LocalDate day, int max) {
        return next(rule, scope, day.toString(), max);
    }

    /** An overflow is refused; the transaction takes the number back. */
    public static void mustFit(int value, int max, String rule, String scope, String period) {
        if (value > max) {
            throw new RuleBroken("number.overflow", rule, scope, period, max);
        }
    }
}
