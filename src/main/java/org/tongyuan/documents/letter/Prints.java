package org.tongyuan.documents.letter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.seal.SealValue;
import org.tongyuan.documents.seal.SealValues;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.SealSource;
import org.tongyuan.platform.LegalTime;

/** The PDFs of letters by their hash, and how far the press has come. Those kept together are one batch, with one seal in the journal. */
@Repository
class Prints implements SealSource {

    private static final String KIND = "letter-prints";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final LegalTime time;
    private final SealValues seals;

    Prints(JdbcClient jdbc, Journal journal, LegalTime time, SealValues seals) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.time = time;
        this.seals = seals;
    }

    /** A letter's PDF by its hash, the version of the template with which it was set, and its seal where it has an electronic one. */
    record Print(
            UUID letterId,
            FileId file,
            String templateVersion,
            @Nullable SealValue seal) {

        String line() {
            return letterId + "|" + file.sha256() + "|" + templateVersion;
        }
    }

    /** Keeps what is not there yet: of two who set a letter at once the first counts. */
    @Transactional
    public void keep(UUID batch, List<Print> prints) {
        var kept = jdbc.sql("""
            INSERT INTO documents.print (letter_id, batch, sha256, template_version)
            SELECT letter, ?, decode(sha256, 'hex'), decode(version, 'hex')
            FROM unnest(?::uuid[], ?::text[], ?::text[]) AS given (letter, sha256, version)
            ON CONFLICT (letter_id) DO NOTHING RETURNING letter_id\
            """)
                .param(batch)
                .param(prints.stream().map(Print::letterId).toArray(UUID[]::new))
                .param(prints.stream().map(print -> print.file().sha256()).toArray(String[]::new))
                .param(prints.stream().map(Print::templateVersion).toArray(String[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .set();
        var mine =
                prints.stream().filter(print -> kept.contains(print.letterId())).toList();
        for (Print print : mine) {
            if (print.seal() != null) {
                seals.keep(print.letterId(), print.seal());
            }
        }
        if (!mine.isEmpty()) {
            var subject = new Subject(KIND, batch.toString());
            journal.record(Entry.of(Actor.system("letters"), "LETTERS_PRINTED", subject, time.now())
                    .with("letters", Integer.toString(mine.size()))
                    .sealed(digest(mine)));
        }
    }

    private static String digest(List<Print> prints) {
        String text = prints.stream().map(Print::line).sorted().collect(Collectors.joining("\n"));
        return FileId.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    Optional<FileId> of(UUID letterId) {
        return jdbc.sql("SELECT encode(sha256, 'hex') FROM documents.print WHERE letter_id = ?")
                .param(letterId)
                .query(String.class)
                .optional()
                .map(FileId::new);
    }

    void forEach(BiConsumer<UUID, FileId> letterAndFile) {
        try (var rows = jdbc
                .sql("SELECT letter_id, encode(sha256, 'hex') AS sha256 FROM documents.print")
                .query((row, n) -> Map.entry(row.getObject("letter_id", UUID.class), row.getString("sha256")))
                .stream()) {
            rows.forEach(row -> letterAndFile.accept(row.getKey(), new FileId(row.getValue())));
        }
    }

    UUID printedTo() {
        return jdbc.sql("SELECT printed_to FROM documents.press")
                .query(UUID.class)
                .single();
    }

    void printedTo(UUID letterId) {
        jdbc.sql("UPDATE documents.press SET printed_to = ? WHERE printed_to < ?")
                .params(letterId, letterId)
                .update();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        var sql = """
            SELECT batch, encode(sha256(convert_to(string_agg(line, E'\\n' ORDER BY line COLLATE "C"), 'UTF8')), 'hex') AS digest
            FROM (SELECT batch, letter_id || '|' || encode(sha256, 'hex') || '|' || encode(template_version, 'hex') AS line
                  FROM documents.print) AS lines
            GROUP BY batch\
            """;
        try (var rows =
                jdbc
                        .sql(sql)
                        .query((row, n) -> new String[] {row.getString("batch"), row.getString("digest")})
                        .stream()) {
            rows.forEach(row -> idAndDigest.accept(row[0], row[1]));
        }
    }
}
