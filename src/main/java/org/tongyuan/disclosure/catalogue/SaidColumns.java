package org.tongyuan.disclosure.catalogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns in which an entry and a duty keep what they say of limit, audience, way, period and carriers. */
public final class SaidColumns {

    private SaidColumns() {}

    /** limit_id, limit_days, audience, way, period, month, codes of carriers, other carriers. */
    public static List<?> of(Said said) {
        var limit = said.limit();
        var way = said.way();
        var rhythm = said.rhythm();
        return Arrays.asList(
                limit == null ? null : limit.id(),
                limit == null ? null : limit.days(),
                said.audience().toArray(String[]::new),
                way == null ? null : way.name(),
                rhythm == null ? null : rhythm.period().name(),
                rhythm == null ? null : rhythm.month(),
                said.carriers().codes().toArray(String[]::new),
                said.carriers().other());
    }

    public static Terms.@Nullable Limit limit(ResultSet row) throws SQLException {
        String id = row.getString("limit_id");
        return id == null ? null : new Terms.Limit(id, row.getObject("limit_days", Integer.class));
    }

    public static @Nullable Way way(ResultSet row) throws SQLException {
        String name = row.getString("way");
        return name == null ? null : Way.valueOf(name);
    }

    public static Terms.@Nullable Rhythm rhythm(ResultSet row) throws SQLException {
        String period = row.getString("period");
        return period == null ? null : new Terms.Rhythm(Period.valueOf(period), row.getObject("month", Integer.class));
    }

    public static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
