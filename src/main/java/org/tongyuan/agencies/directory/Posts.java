package org.tongyuan.agencies.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.agencies.Post;
import org.tongyuan.platform.Ids;

/** The rows of agencies.post. */
@Repository
class Posts {

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Post> of(UUID agencyId) {
        return jdbc.sql("SELECT id, agency_id, name FROM agencies.post WHERE agency_id = ? AND ended_at IS NULL ORDER"
                        + " BY name")
                .param(agencyId)
                .query((rs, n) -> new Post(rs.getObject("id", UUID.class), agencyId, rs.getString("name")))
                .list();
    }

    Post findOrAdd(UUID agencyId, String name, Instant at) {
        jdbc.sql("""
            INSERT INTO agencies.post (id, agency_id, name, registered_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (agency_id, name) WHERE ended_at IS NULL DO NOTHING\
            """)
                .params(Ids.next(), agencyId, name, AgencyRecords.sqlTime(at))
                .update();
        return of(agencyId).stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
