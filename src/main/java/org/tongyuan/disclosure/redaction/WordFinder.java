package org.tongyuan.disclosure.redaction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds where words stand on the pages; blanks inside a line do not matter, a word that is broken over two lines is not found. */
final class WordFinder extends PDFTextStripper {

    /** Around a word, in points, so that no edge of a letter looks out. */
    private static final float MARGIN = 1.5f;

    private final List<String> words;
    private final List<Redactor.Box> boxes = new ArrayList<>();
    private final Set<String> found = new HashSet<>();

    WordFinder(List<String> words) throws IOException {
        this.words = List.copyOf(words);
        setSortByPosition(true);
    }

    List<Redactor.Box> boxes() {
        return boxes;
    }

    Set<String> found() {
        return found;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        var line = new StringBuilder();
        var owners = new ArrayList<TextPosition>();
        for (TextPosition position : positions) {
            position.getUnicode().codePoints().filter(c -> !Character.isWhitespace(c)).forEach(c -> {
                line.appendCodePoint(c);
                for (int n = 0; n < Character.charCount(c); n++) {
                    owners.add(position);
                }
            });
        }
        for (String word : words) {
            String plain = word.replaceAll("\\s", "");
            for (int at = line.indexOf(plain); at >= 0 && !plain.isEmpty(); at = line.indexOf(plain, at + 1)) {
                found.add(word);
                owners.subList(at, at + plain.length()).forEach(this::add);
            }
        }
    }

    private void add(TextPosition position) {
        float width = position.getPageWidth();
        float height = position.getPageHeight();
        boolean turned = position.getRotation() % 180 != 0;
        float across = turned ? height : width;
        float down = turned ? width : height;
        float tall = Math.max(position.getHeightDir(), position.getFontSizeInPt()) + 2 * MARGIN;
        boxes.add(new Redactor.Box(
                getCurrentPageNo(),
                (position.getXDirAdj() - MARGIN) / across,
                (position.getYDirAdj() - tall + 2 * MARGIN) / down,
                (position.getWidthDirAdj() + 2 * MARGIN) / across,
                (tall + MARGIN) / down));
    }
}
