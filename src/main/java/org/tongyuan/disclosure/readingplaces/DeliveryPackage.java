package org.tongyuan.disclosure.readingplaces;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.tongyuan.disclosure.publication.RecordFiles;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.Files;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.table.TableWriter;

/** Writes a batch: the list as CSV, and for each record that is in force or was the text and the attachments of the delivered version. */
@Component
class DeliveryPackage {

    private final ReadingDeliveries deliveries;
    private final RecordFiles recordFiles;
    private final Files files;
    private final JdbcClient jdbc;

    DeliveryPackage(ReadingDeliveries deliveries, RecordFiles recordFiles, Files files, JdbcClient jdbc) {
        this.deliveries = deliveries;
        this.recordFiles = recordFiles;
        this.files = files;
        this.jdbc = jdbc;
    }

    void list(Delivery delivery, OutputStream out) throws IOException {
        try (var table = TableWriter.to(out, TableFormat.CSV, 1)) {
            table.begin("清单", DeliveryLine.COLUMNS);
            deliveries.forEach(delivery, line -> table.row(line.cells()));
        }
    }

    /** What is withdrawn is in the list only. */
    void zip(Delivery delivery, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("清单.csv"));
            list(delivery, new Unclosed(zip));
            zip.closeEntry();
            deliveries.forEach(delivery, line -> {
                if (line.change() != DeliveryLine.Change.WITHDRAWN) {
                    write(line, zip);
                }
            });
        }
    }

    private record Text(String name, String summary, String body) {}

    private void write(DeliveryLine line, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(line.folder() + "/正文.html"));
        zip.write(page(line, text(line.recordId(), line.number())).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        int place = 0;
        for (var file : recordFiles.of(line.recordId(), line.number())) {
            place++;
            zip.putNextEntry(new ZipEntry("%s/附件%02d-%s"
                    .formatted(line.folder(), place, file.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-"))));
            try (var in = files.open(new FileId(file.sha256()))) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
    }

    private Text text(UUID record, int number) {
        return jdbc.sql("SELECT name, summary, body FROM disclosure.record_version WHERE record_id = ? AND number = ?")
                .params(record, number)
                .query((row, n) -> new Text(row.getString("name"), row.getString("summary"), row.getString("body")))
                .single();
    }

    private static String page(DeliveryLine line, Text text) {
        return """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>%1$s</title></head>
            <body><h1>%1$s</h1><p>索引号：%2$s　公开机关：%3$s　公开日期：%4$s　版本：%5$d</p><p>%6$s</p>%7$s</body></html>
            """.formatted(
                        HtmlUtils.htmlEscape(text.name()),
                        line.indexNo(),
                        HtmlUtils.htmlEscape(line.agencyName()),
                        line.publishedOn(),
                        line.number(),
                        HtmlUtils.htmlEscape(text.summary()),
                        paragraphs(text.body()));
    }

    private static String paragraphs(String body) {
        var html = new StringBuilder();
        body.lines()
                .filter(l -> !l.isBlank())
                .forEach(l -> html.append("<p>").append(HtmlUtils.htmlEscape(l)).append("</p>"));
        return html.toString();
    }

    /** The table ends without ending the package around it. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
