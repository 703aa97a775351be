package org.tongyuan.documents.letter;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Entities;

/**
 * Characters on one baseline in one font, size and colour, as a text object of OFD. Measures in points, {@code y} from the top of the
 * page. A {@code rare} one, beyond the basic plane, stands alone and names its glyph.
 */
record OfdRun(int font, double size, double y, String colour, StringBuilder text, List<Double> xs, int rare) {

    static final double MM = 25.4 / 72;
    static final OfdRun NONE = new OfdRun(0, 0, 0, "", new StringBuilder(), List.of(), 0);

    /** Where the baseline stands in the box of a line of text, as a share of its size. */
    private static final double ASCENT = 0.88;

    private static final double LINE = 1.2;
    private static final double SAME = 0.01;

    boolean takes(int otherFont, double otherSize, double otherY, String otherColour) {
        return !xs.isEmpty()
                && rare == 0
                && font == otherFont
                && Math.abs(size - otherSize) < SAME
                && Math.abs(y - otherY) < SAME
                && colour.equals(otherColour);
    }

    String xml(int id, OfdFonts fonts) {
        double left = xs.getFirst();
        double ascent = size * ASCENT;
        String box = mm(left) + " " + mm(y - ascent) + " " + mm(xs.getLast() - left + size) + " " + mm(size * LINE);
        return """
            <ofd:TextObject ID="%d" Boundary="%s" Font="%d" Size="%s"><ofd:FillColor Value="%s"/>%s\
            <ofd:TextCode X="0" Y="%s"%s>%s</ofd:TextCode></ofd:TextObject>\
            """.formatted(
                id, box, font, mm(size), colour, glyph(fonts), mm(ascent), deltas(), Entities.escape(text.toString()));
    }

    private String glyph(OfdFonts fonts) {
        return rare == 0 ? "" : """
            <ofd:CGTransform CodePosition="0" CodeCount="1" GlyphCount="1"><ofd:Glyphs>%d</ofd:Glyphs></ofd:CGTransform>\
            """.formatted(fonts.glyph(font, rare));
    }

    private String deltas() {
        return xs.size() < 2
                ? ""
                : IntStream.range(1, xs.size())
                        .mapToObj(i -> mm(xs.get(i) - xs.get(i - 1)))
                        .collect(Collectors.joining(" ", " DeltaX=\"", "\""));
    }

    static String mm(double points) {
        return number(points * MM);
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("\\.?0+$", "").replaceAll("^-0$", "0");
    }
}
