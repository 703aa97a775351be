package org.tongyuan.cases.tables;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.documents.ExportSource;
import org.tongyuan.items.Items;
import org.tongyuan.platform.table.TableWriter;

/** Writes cases handled here as the national tables, those received in a period, of one agency or of all. */
@Component
class CaseExport implements ExportSource {

    static final String KIND = "cases";
    static final String FROM = "from";
    static final String TO = "to";
    static final String AGENCY = "agency";
    /** WHOLE or MASKED. */
    static final String PERSONAL = "personal";

    private static final int BATCH = 500;

    private final ReceivedCases cases;
    private final Items items;
    private final Agencies agencies;
    private final Persons persons;

    CaseExport(ReceivedCases cases, Items items, Agencies agencies, Persons persons) {
        this.cases = cases;
        this.items = items;
        this.agencies = agencies;
        this.persons = persons;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int tables() {
        return CaseTable.values().length;
    }

    @Override
    public void write(Map<String, String> parameters, TableWriter out, Progress progress) throws IOException {
        String agency = parameters.get(AGENCY);
        var asked = new ReceivedCases.Asked(
                day(parameters, FROM), day(parameters, TO), agency == null ? null : UUID.fromString(agency));
        var people = new People(persons, "WHOLE".equals(parameters.get(PERSONAL)));
        var rows = new TableRows(cases::parts, items, agencies, people);
        progress.total(cases.count(asked) * tables());
        long done = 0;
        for (CaseTable table : CaseTable.values()) {
            out.begin(table.table(), table.columns());
            UUID last = null;
            List<CaseRow> batch = cases.after(last, asked, BATCH);
            while (!batch.isEmpty()) {
                people.prepare(batch);
                for (Map<String, String> row : rows.of(table, batch)) {
                    out.row(table.columns().stream()
                            .map(column -> row.getOrDefault(column, ""))
                            .toList());
                }
                done += batch.size();
                progress.done(done);
                last = batch.getLast().id();
                batch = cases.after(last, asked, BATCH);
            }
        }
    }

    private static LocalDate day(Map<String, String> parameters, String name) {
        return LocalDate.parse(Objects.requireNonNull(parameters.get(name)));
    }
}
