package org.tongyuan.documents.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** Letters as OFD open in a reader that is not ours, and by hand, and say the same. */
class OfdPaperTest {

    static final java.util.List<String> TEMPLATES = LetterSetting.ALL;

    @TempDir
    Path folder;

    private static LetterRow row(String template, String addressee, Map<String, Object> facts) {
        return LetterSetting.row(template, "准予行政许可决定书", addressee, facts);
    }

    private static byte[] ofd(LetterRow row) {
        return LetterSetting.PRINTER.ofd(row, LetterSetting.PRINTER.print(row));
    }

    private static String words(LetterRow row) {
        var page = Jsoup.parse(LetterSetting.TEMPLATES.html(row)).body();
        page.select(".page").first().text("第1页，共1页");
        return plain(page.text());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u3000]", "");
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void an_outside_reader_opens_it_and_reads_the_letters_text(String template) throws Exception {
        LetterRow row = row(template, "清和县好邻居便利店有限公司", LetterSetting.facts(template));
        byte[] ofd = ofd(row);
        Files.createDirectories(Path.of("target", "letters"));
        Path file = Files.write(Path.of("target", "letters", template + ".ofd"), ofd);
        try (var reader = new OFDReader(file)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
            var box = reader.getPageInfo(1).getSize();
            assertThat(box.getWidth()).isBetween(209.5, 210.5);
            assertThat(box.getHeight()).isBetween(296.5, 297.5);
            assertThat(plain(String.join("", new ContentExtractor(reader).extractAll())))
                    .isEqualTo(words(row));
        }
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void unpacked_by_hand_it_holds_together_and_has_every_glyph(String template) throws IOException {
        LetterRow row = row(template, "清和县好邻居便利店有限公司", LetterSetting.facts(template));
        byte[] ofd = ofd(row);
        assertThat(ofd).hasSizeLessThan(200 * 1024);
        Map<String, byte[]> files = unpacked(ofd);
        assertThat(files.keySet().iterator().next()).isEqualTo("OFD.xml");
        assertThat(xml(files, xml(files, "OFD.xml").select("ofd|DocRoot").text())
                        .select("ofd|Page"))
                .hasSize(1);
        Document content = xml(files, "Doc_0/Pages/Page_0/Content.xml");
        assertThat(plain(content.select("ofd|TextCode").stream()
                        .map(code -> code.wholeText())
                        .collect(Collectors.joining())))
                .isEqualTo(words(row));
        assertThat(content.select("[ID]").eachAttr("ID")).doesNotHaveDuplicates();
        for (var font : xml(files, "Doc_0/PublicRes.xml").select("ofd|Font")) {
            String characters = content.select("ofd|TextObject[Font=" + font.attr("ID") + "] ofd|TextCode").stream()
                    .map(code -> code.wholeText())
                    .collect(Collectors.joining());
            assertThat(characters).isNotEmpty();
            try (var ttf = new TTFParser()
                    .parse(new RandomAccessReadBuffer(
                            files.get("Doc_0/Res/" + font.select("ofd|FontFile").text())))) {
                var lookup = ttf.getUnicodeCmapLookup();
                assertThat(characters.codePoints().filter(Character::isBmpCodePoint))
                        .allMatch(c -> lookup.getGlyphId(c) != 0);
            }
        }
    }

    @Test
    void a_rare_character_names_its_glyph() throws IOException {
        var facts = LetterSetting.facts();
        facts.put("result", "张𠅤、李𫖯、王䶮、赵㛃 <b>&");
        LetterRow row = row("licence-grant", "张𠅤", facts);
        Map<String, byte[]> files = unpacked(ofd(row));
        Document content = xml(files, "Doc_0/Pages/Page_0/Content.xml");
        assertThat(plain(content.select("ofd|TextCode").stream()
                        .map(code -> code.wholeText())
                        .collect(Collectors.joining())))
                .isEqualTo(words(row));
        var rare = content.select("ofd|TextObject:has(ofd|CGTransform)");
        assertThat(rare.stream().map(r -> r.select("ofd|TextCode").text())).containsExactly("𠅤", "𠅤", "𫖯");
        var original = LetterSetting.FONTS.outline("𠅤".codePointAt(0)).getBounds2D();
        try (var ttf = new TTFParser()
                .parse(new RandomAccessReadBuffer(
                        files.get("Doc_0/Res/font_" + rare.getFirst().attr("Font") + ".ttf")))) {
            int glyph = Integer.parseInt(rare.getFirst().select("ofd|Glyphs").text());
            assertThat(ttf.getGlyph().getGlyph(glyph).getPath().getBounds2D()).isEqualTo(original);
        }
    }

    @Test
    void the_same_letter_gives_the_same_bytes() {
        LetterRow row = row("licence-grant", "张伟", LetterSetting.facts());
        assertThat(ofd(row)).isEqualTo(ofd(row));
    }

    private static Document xml(Map<String, byte[]> files, String name) {
        assertThat(files).containsKey(name);
        return Jsoup.parse(new String(files.get(name), StandardCharsets.UTF_8), Parser.xmlParser());
    }

    private static Map<String, byte[]> unpacked(byte[] ofd) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ofd), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
