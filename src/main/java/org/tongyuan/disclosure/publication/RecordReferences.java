package org.tongyuan.disclosure.publication;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.catalogue.IndexNumber;
import org.tongyuan.facts.Reference;
import org.tongyuan.facts.ReferenceSource;

/** Public records by their index numbers, for complaints about them; what was withdrawn is found by its number, not by its name. */
@Component
class RecordReferences implements ReferenceSource {

    private final JdbcClient jdbc;

    RecordReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "公开的信息";
    }

    @Override
    public Optional<Reference> find(String number) {
        return IndexNumber.parse(number)
                .flatMap(index -> jdbc.sql("""
            SELECT record_id, CASE WHEN standing = 'WITHDRAWN' THEN '已撤回的信息' ELSE name END AS name, agency_id
            FROM disclosure.published WHERE index_no = ?\
            """)
                        .param(index.toString())
                        .query((row, n) -> new Reference(
                                RecordActs.subject(row.getObject("record_id", java.util.UUID.class)),
                                label(),
                                index.toString(),
                                row.getString("name"),
                                row.getString("agency_id")))
                        .optional());
    }

    @Override
    public Optional<String> page(String number) {
        return find(number).map(found -> Publications.path(found.number()));
    }
}
