package org.tongyuan.disclosure.results;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.PublishedDates;

/** Tells the reviews of case files on which day results became public. */
@Component
class PublishedCaseDates implements PublishedDates {

    private final JdbcClient jdbc;

    PublishedCaseDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, LocalDate> of(Collection<UUID> cases) {
        return jdbc
                .sql("""
                    SELECT q.case_id, p.published_on FROM disclosure.result q JOIN disclosure.published p ON p.record_id = q.record_id
                    WHERE q.case_id = ANY (?)\
                    """)
                .param(cases.toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(row.getObject("case_id", UUID.class), row.getObject("published_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
