package org.tongyuan.documents.letter;

import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.file.FileStore;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Sweep;

/** Hashes every printed letter again and compares it with its name. */
@Component
class PrintSweep implements Sweep {

    private final Prints prints;
    private final FileStore files;

    PrintSweep(Prints prints, FileStore files) {
        this.prints = prints;
        this.files = files;
    }

    @Override
    public long look(Reporter reporter) {
        var count = new long[1];
        prints.forEach((letterId, file) -> {
            count[0]++;
            compare(new Subject("letter", letterId.toString()), file, reporter);
        });
        return count[0];
    }

    private void compare(Subject subject, FileId file, Reporter reporter) {
        try {
            files.open(file).close();
        } catch (UncheckedIOException e) {
            reporter.missing(subject, "文书的 PDF 不在数据目录里，请从备份恢复");
        } catch (IllegalStateException | java.io.IOException e) {
            reporter.changed(subject, "文书 PDF 的内容与登记的摘要不符，请从备份恢复");
        }
    }
}
