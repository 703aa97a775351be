package org.tongyuan.agencies.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.agencies.DivisionCode;
import org.tongyuan.agencies.Region;
import org.tongyuan.agencies.RegionLevel;
import org.tongyuan.platform.RuleBroken;

/** The rows of agencies.region. */
@Repository
class Regions {

    private final JdbcClient jdbc;

    Regions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Region> all() {
        return jdbc.sql("SELECT code, name, level, parent_code FROM agencies.region ORDER BY code")
                .query((rs, n) -> new Region(
                        rs.getString("code"),
                        rs.getString("name"),
                        RegionLevel.valueOf(rs.getString("level")),
                        rs.getString("parent_code")))
                .list();
    }

    /** Adds a region; level and region above follow from the digits, and the region above must be known. */
    void add(String code, String name) {
        if (!DivisionCode.isWellFormed(code)) {
            throw new RuleBroken("agencies.region.code", code);
        }
        var division = new DivisionCode(code);
        @Nullable DivisionCode parent = division.parent();
        if (parent != null && !exists(parent.digits())) {
            throw new RuleBroken("agencies.region.parent", code, parent.digits());
        }
        jdbc.sql("""
            INSERT INTO agencies.region (code, name, level, parent_code) VALUES (?, ?, ?, ?)
            ON CONFLICT (code) DO NOTHING\
            """)
                .params(code, name, division.level().name())
                .param(parent == null ? null : parent.digits())
                .update();
    }

    boolean exists(String code) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM agencies.region WHERE code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }
}
