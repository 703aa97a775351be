package org.tongyuan.cases.record;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.SealSource;
import org.tongyuan.platform.NotFound;

/** Digests of cases from their rows alone: for {@code verify}, batch by batch, and for acts that write rows in ways of their own. */
@Component
class CaseSeals implements SealSource {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final CaseRecords records;

    CaseSeals(JdbcClient jdbc, CaseRows rows, CaseRecords records) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.records = records;
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        UUID last = new UUID(0, 0);
        while (true) {
            var batch = rows.find("c.id > ? ORDER BY c.id LIMIT ?", List.of(last, BATCH)).stream()
                    .map(CaseRows.Found::file)
                    .toList();
            var heads = records.heads(batch.stream().map(Case::id).toList());
            for (Case file : batch) {
                var kept = Objects.requireNonNull(file.additions().kept());
                idAndDigest.accept(
                        file.id().toString(),
                        kept.added() == null
                                ? sealOfOld(file.id())
                                : digest(kept, Objects.requireNonNull(heads.get(file.id()))));
            }
            if (batch.size() < BATCH) {
                return;
            }
            last = batch.getLast().id();
        }
    }

    /** The digest of the rows as they are now; the chain over the added rows is brought up to them. */
    String seal(UUID id) {
        String head = head(id);
        jdbc.sql("UPDATE cases.case_file SET added = decode(?, 'hex') WHERE id = ?")
                .params(head, id)
                .update();
        return present(id);
    }

    /** The digest of the rows as they are now. */
    String present(UUID id) {
        var kept = rows.find("c.id = ?", List.of(id)).stream()
                .findFirst()
                .map(found -> found.file().additions().kept())
                .orElseThrow(() -> new NotFound("case " + id));
        return digest(kept, head(id));
    }

    /** Head of the chain over the added rows, from the rows. */
    String head(UUID id) {
        return Objects.requireNonNull(records.heads(List.of(id)).get(id));
    }

    private static String digest(KeptCase kept, String head) {
        var seal = new CaseSeal(head).file(kept.file());
        CasePart.all().forEach(part -> kept.rows(part).forEach(row -> seal.row(part.table(), row)));
        return seal.digest();
    }

    /** Sealed before there was a chain. */
    private String sealOfOld(UUID id) {
        return jdbc.sql("SELECT cases.seal_of(?)").param(id).query(String.class).single();
    }
}
