package org.tongyuan.documents.letter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The fonts of one OFD, each cut down to the characters it is used for. First the pages say what they use, then the fonts are cut. */
final class OfdFonts {

    static final int FIRST_ID = 2;

    private final LetterFonts fonts;
    private final List<Used> used = new ArrayList<>();
    private List<LetterFonts.Cut> cuts = List.of();

    OfdFonts(LetterFonts fonts) {
        this.fonts = fonts;
    }

    private record Used(String name, SortedSet<Integer> characters) {}

    /** The id of a font for the name that the PDF gives it, e.g. ABCDEF+NotoSansSC-Regular. */
    int use(String pdfName, int character) {
        String name = pdfName.replaceFirst("^[A-Z]{6}\\+", "");
        int index = 0;
        while (index < used.size() && !used.get(index).name().equals(name)) {
            index++;
        }
        if (index == used.size()) {
            used.add(new Used(name, new TreeSet<>()));
        }
        used.get(index).characters().add(character);
        return FIRST_ID + index;
    }

    int lastId() {
        return FIRST_ID + used.size() - 1;
    }

    void cut() throws IOException {
        var all = new ArrayList<LetterFonts.Cut>();
        for (Used font : used) {
            all.add(fonts.cut(font.name(), font.characters()));
        }
        cuts = List.copyOf(all);
    }

    List<LetterFonts.Cut> cuts() {
        return cuts;
    }

    String name(int id) {
        return used.get(id - FIRST_ID).name();
    }

    /** The glyph by number where the character alone does not find it, else 0. */
    int glyph(int id, int character) {
        return cuts.get(id - FIRST_ID).rare().getOrDefault(character, 0);
    }
}
