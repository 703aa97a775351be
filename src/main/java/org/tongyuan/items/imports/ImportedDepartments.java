package org.tongyuan.items.imports;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.MasterDataSource;
import org.tongyuan.agencies.MasterRecord;

/** The departments that imported lists of items name, as the newest import of each list has them. */
@Component
class ImportedDepartments implements MasterDataSource {

    private final JdbcClient jdbc;

    ImportedDepartments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String source() {
        return "item-imports";
    }

    @Override
    public String label() {
        return "导入的事项清单";
    }

    /** A department with one code in one region is one record, however many items name it. */
    @Override
    public List<MasterRecord> records() {
        return jdbc.sql("""
            WITH newest AS (
                SELECT DISTINCT ON (file_name) id FROM items.import_job WHERE state = 'DONE' ORDER BY file_name, finished DESC, id DESC
            ), named AS (
                SELECT trim(coalesce(r.given ->> 'department', '')) AS name, trim(coalesce(r.given ->> 'dept_code', '')) AS code,
                       trim(coalesce(r.given ->> 'region_code', '')) AS region
                FROM items.import_row r JOIN newest ON newest.id = r.job_id
            )
            SELECT name, code, region, count(*) AS uses FROM named WHERE name <> '' GROUP BY name, code, region ORDER BY name, code, region\
            """)
                .query((row, n) -> new MasterRecord(
                        row.getString("name") + '|' + row.getString("code") + '|' + row.getString("region"),
                        MasterRecord.Kind.AGENCY,
                        row.getString("name"),
                        row.getString("code"),
                        row.getString("region"),
                        "",
                        row.getLong("uses"),
                        false))
                .list();
    }
}
