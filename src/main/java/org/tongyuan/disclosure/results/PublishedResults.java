package org.tongyuan.disclosure.results;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.publication.Publications;

/** Where the published results of cases stand. */
@Component
public class PublishedResults {

    private final JdbcClient jdbc;

    PublishedResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The address of the record of each of these cases whose result is public now. */
    public Map<UUID, String> paths(Collection<UUID> cases) {
        return jdbc
                .sql("""
            SELECT q.case_id, p.index_no FROM disclosure.result q JOIN disclosure.published p ON p.record_id = q.record_id
            WHERE q.case_id = ANY (?) AND p.standing = 'IN_FORCE'\
            """)
                .param(cases.toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(row.getObject("case_id", UUID.class), Publications.path(row.getString("index_no"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
