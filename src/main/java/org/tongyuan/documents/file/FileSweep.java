package org.tongyuan.documents.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.FileReferences;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Sweep;

/**
 * Hashes every stored file again and compares it with its name, and looks whether everything that modules refer to is registered. What
 * lies in the folder without a row is left over from a transaction that was rolled back and no finding.
 */
@Component
class FileSweep implements Sweep {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final FileStore store;
    private final ObjectProvider<FileReferences> references;

    FileSweep(JdbcClient jdbc, FileStore store, ObjectProvider<FileReferences> references) {
        this.jdbc = jdbc;
        this.store = store;
        this.references = references;
    }

    @Override
    public long look(Reporter reporter) {
        long files = rehash(reporter);
        var batch = new ArrayList<Reference>(BATCH);
        references
                .orderedStream()
                .forEach(source -> source.forEachReference((subject, file) -> {
                    batch.add(new Reference(subject, file.sha256()));
                    if (batch.size() == BATCH) {
                        check(batch, reporter);
                        batch.clear();
                    }
                }));
        check(batch, reporter);
        return files;
    }

    private record Registered(String sha256, long size) {}

    private record Reference(Subject subject, String sha256) {}

    private long rehash(Reporter reporter) {
        long files = 0;
        String last = "";
        while (true) {
            var batch = jdbc.sql("SELECT sha256, size FROM documents.file WHERE sha256 > ? ORDER BY sha256 LIMIT ?")
                    .params(last, BATCH)
                    .query((row, n) -> new Registered(row.getString(1), row.getLong(2)))
                    .list();
            batch.forEach(file -> compare(file, reporter));
            files += batch.size();
            if (batch.size() < BATCH) {
                return files;
            }
            last = batch.getLast().sha256();
        }
    }

    private void compare(Registered file, Reporter reporter) {
        var subject = new Subject("file", file.sha256());
        switch (store.look(new FileId(file.sha256()), file.size())) {
            case AS_STORED -> {
                // As it should be.
            }
            case CHANGED -> reporter.changed(subject, "数据目录里的文件内容与登记的摘要不符，请从备份恢复");
            case MISSING -> reporter.missing(subject, "登记的文件不在数据目录里，请从备份恢复");
        }
    }

    private void check(List<Reference> batch, Reporter reporter) {
        if (batch.isEmpty()) {
            return;
        }
        String[] asked = batch.stream().map(Reference::sha256).distinct().toArray(String[]::new);
        Set<String> known = new HashSet<>(jdbc.sql("SELECT sha256 FROM documents.file WHERE sha256 = ANY(?::bpchar[])")
                .param(asked)
                .query(String.class)
                .list());
        for (Reference reference : batch) {
            if (!known.contains(reference.sha256())) {
                reporter.missing(reference.subject(), "所用的文件 " + reference.sha256() + " 没有登记");
            }
        }
    }
}
