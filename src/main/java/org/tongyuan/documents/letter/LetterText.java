package org.tongyuan.documents.letter;

import java.text.Normalizer;

/** Fits text to the fonts of letters: one character per shape, and a plain mark where no font has the character. */
public final class LetterText {

    private final LetterFonts fonts;
    private boolean replaced;

    LetterText(LetterFonts fonts) {
        this.fonts = fonts;
    }

    /** Whether a character had to be written as a mark; the letter then explains the mark. */
    public boolean isReplaced() {
        return replaced;
    }

    String of(String raw) {
        var out = new StringBuilder();
        Normalizer.normalize(raw, Normalizer.Form.NFC).codePoints().forEach(c -> append(out, fonts.equivalent(c)));
        return out.toString();
    }

    private void append(StringBuilder out, int c) {
        if (c == '\n' || c == '\t') {
            out.append((char) c);
        } else if (Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE
                || Character.getType(c) == Character.UNASSIGNED) {
            return; // nothing that could be seen, and XML knows no such characters
        } else if (fonts.has(c)) {
            out.appendCodePoint(c);
        } else {
            replaced = true;
            out.append("〔U+").append("%04X".formatted(c)).append("〕");
        }
    }
}
