package org.tongyuan.documents.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.geom.GeneralPath;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tongyuan.documents.seal.Outlines;

/**
 * Noto Sans SC, prepared so that each glyph stands for one character (see src/main/fonts/prepare.py): text copied from a letter is
 * the letter's text. {@code tongyuan.letters.extra-font} may name a TrueType file with rarer characters, e.g. for names.
 */
@Component
class LetterFonts implements Outlines {

    static final String REGULAR = "NotoSansSC-Regular.ttf";
    /** Only what GB 2312 has; other characters of a heading fall back to the regular weight. */
    static final String BOLD = "NotoSansSC-Bold-GB2312.ttf";

    private final String extraFile;
    private final Map<Integer, Integer> equivalents = new HashMap<>();
    private @Nullable Loaded loaded;

    LetterFonts(@Value("${tongyuan.letters.extra-font:}") String extraFile) {
        this.extraFile = extraFile;
    }

    private record Face(TrueTypeFont font, CmapLookup characters) {
        boolean has(int c) {
            return characters.getGlyphId(c) != 0;
        }

        @Nullable
        String postScriptName() {
            try {
                return font.getName();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Loaded(Face regular, Face bold, @Nullable Face extra) {}

    int equivalent(int c) {
        loaded();
        return equivalents.getOrDefault(c, c);
    }

    boolean has(int c) {
        Loaded fonts = loaded();
        return fonts.regular().has(c) || (fonts.extra() != null && fonts.extra().has(c));
    }

    /** Gives a document its fonts; only the glyphs it uses are embedded. */
    void use(PDDocument document, PdfRendererBuilder builder) throws IOException {
        Loaded fonts = loaded();
        var regular = PDType0Font.load(document, fonts.regular().font(), true);
        var bold = PDType0Font.load(document, fonts.bold().font(), true);
        builder.useFont(new PDFontSupplier(regular), "Letter", 400, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(bold), "Letter", 700, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(regular), "Letter Fallback", 400, FontStyle.NORMAL, true);
        if (fonts.extra() != null) {
            var extra = PDType0Font.load(document, fonts.extra().font(), true);
            builder.useFont(new PDFontSupplier(extra), "Letter Extra", 400, FontStyle.NORMAL, true);
        }
    }

    /** In bold, or in regular where bold has not the character. */
    @Override
    public GeneralPath outline(int c) throws IOException {
        Face face = loaded().bold().has(c) ? loaded().bold() : loaded().regular();
        var glyph = face.font().getGlyph().getGlyph(face.characters().getGlyphId(c));
        return glyph == null ? new GeneralPath() : glyph.getPath();
    }

    /** A font with only some of its characters; {@code rare}: those beyond the basic plane by the number of their glyph. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Cut(byte[] file, Map<Integer, Integer> rare) {}

    /** The font of a PostScript name, cut down to some characters. */
    Cut cut(String name, SortedSet<Integer> characters) throws IOException {
        Loaded fonts = loaded();
        var faces = new ArrayList<>(List.of(fonts.regular(), fonts.bold()));
        if (fonts.extra() != null) {
            faces.add(fonts.extra());
        }
        Face face = faces.stream()
                .filter(f -> name.equals(f.postScriptName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No font of letters is called " + name));
        var subsetter = new TTFSubsetter(face.font());
        var rare = new TreeMap<Integer, Integer>();
        for (int c : characters) {
            if (Character.isBmpCodePoint(c)) {
                subsetter.add(c);
            } else {
                rare.put(c, face.characters().getGlyphId(c));
            }
        }
        subsetter.addGlyphIds(Set.copyOf(rare.values()));
        var newIds = new HashMap<Integer, Integer>();
        subsetter.getGIDMap().forEach((fresh, old) -> newIds.put(old, fresh));
        rare.replaceAll((c, old) -> newIds.get(old));
        var file = new ByteArrayOutputStream();
        subsetter.writeToStream(file);
        return new Cut(file.toByteArray(), rare);
    }

    private synchronized Loaded loaded() {
        if (loaded == null) {
            try {
                readEquivalents();
                loaded = new Loaded(built(REGULAR), built(BOLD), extraFile.isBlank() ? null : extra());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return loaded;
    }

    private static Face built(String name) throws IOException {
        try (var in = new ClassPathResource("fonts/" + name).getInputStream()) {
            return face(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        }
    }

    private Face extra() throws IOException {
        return face(new TTFParser().parse(new RandomAccessReadBufferedFile(Path.of(extraFile))));
    }

    private static Face face(TrueTypeFont font) throws IOException {
        font.setEnableGsub(false);
        return new Face(font, font.getUnicodeCmapLookup());
    }

    private void readEquivalents() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                new ClassPathResource("fonts/equivalents.txt").getInputStream(), StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(pair -> equivalents.put(Integer.parseInt(pair[0], 16), Integer.parseInt(pair[1], 16)));
        }
    }
}
