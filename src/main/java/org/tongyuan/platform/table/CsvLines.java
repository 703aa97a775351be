package org.tongyuan.platform.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tongyuan.platform.RuleBroken;

/** Lines of a CSV file in UTF-8, with or without BOM, or in GB18030 as office programs on Chinese systems write it. */
final class CsvLines {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvLines() {}

    static List<List<String>> read(byte[] file) {
        String text = text(file);
        if (text.indexOf('\0') >= 0) {
            throw new RuleBroken("import.file.unreadable");
        }
        char separator = text.lines().findFirst().orElse("").contains("\t") ? '\t' : ',';
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return reader.stream().map(CsvLines::cells).toList();
        } catch (CsvParseException e) {
            throw new RuleBroken("import.file.unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(CsvRecord line) {
        return line.getFields().stream().map(FormulaGuard::unguard).toList();
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = decode(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            try {
                text = decode(file, GB18030);
            } catch (CharacterCodingException neither) {
                throw new RuleBroken("import.file.unreadable");
            }
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decode(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
    }
}
