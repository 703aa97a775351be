package org.tongyuan.documents.letter;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** One page of a set letter as OFD (GB/T 33190): each character and each line where the PDF has it, in millimetres from the upper left. */
final class OfdPage extends PDFGraphicsStreamEngine {

    /** The thinnest line, in points. */
    private static final double HAIR = 0.1;

    private final OfdFonts fonts;
    private final List<Object> objects = new ArrayList<>();
    private final double height;
    private final double width;
    private final GeneralPath path = new GeneralPath();
    private OfdRun run = OfdRun.NONE;
    private int lastId;

    OfdPage(PDPage page, OfdFonts fonts) {
        super(page);
        this.fonts = fonts;
        this.width = page.getMediaBox().getWidth();
        this.height = page.getMediaBox().getHeight();
    }

    int lastId() {
        return lastId;
    }

    String physicalBox() {
        return "0 0 " + OfdRun.mm(width) + " " + OfdRun.mm(height);
    }

    /** Finds what stands on the page and which characters of which fonts it needs. */
    void read() throws IOException {
        processPage(getPage());
        endRun();
    }

    /** The page's file, once the fonts are cut; {@code id} is that of the page, its parts take the following ones. */
    String xml(int id) {
        lastId = id + 1;
        int layer = lastId;
        String content = objects.stream()
                .map(object -> object instanceof OfdRun text
                        ? text.xml(++lastId, fonts)
                        : String.valueOf(object).formatted(++lastId))
                .collect(Collectors.joining("\n"));
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Area><ofd:PhysicalBox>%s</ofd:PhysicalBox></ofd:Area>\
            <ofd:Content><ofd:Layer ID="%d" Type="Body">%s</ofd:Layer></ofd:Content></ofd:Page>
            """.formatted(physicalBox(), layer, content);
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        if (text == null || text.isEmpty()) {
            return;
        }
        int c = text.codePointAt(0);
        int id = fonts.use(font.getName(), c);
        int rare = Character.isSupplementaryCodePoint(c) ? c : 0;
        double size = at.getScalingFactorY();
        double y = height - at.getTranslateY();
        String colour = rgb(getGraphicsState().getNonStrokingColor());
        if (rare != 0 || !run.takes(id, size, y, colour)) {
            endRun();
            run = new OfdRun(id, size, y, colour, new StringBuilder(), new ArrayList<>(), rare);
        }
        run.text().append(text);
        for (int i = 0; i < text.codePointCount(0, text.length()); i++) {
            run.xs().add((double) at.getTranslateX());
        }
    }

    private void endRun() {
        if (!run.xs().isEmpty()) {
            objects.add(run);
        }
        run = OfdRun.NONE;
    }

    private void paint(boolean fill, boolean stroke, int rule) {
        endRun();
        var toPage = AffineTransform.getScaleInstance(OfdRun.MM, -OfdRun.MM);
        toPage.translate(0, -height);
        var state = getGraphicsState();
        double line =
                state.getLineWidth() * state.getCurrentTransformationMatrix().getScalingFactorX();
        String data = commands(path.getPathIterator(toPage));
        if (!data.isEmpty()) {
            objects.add("""
                <ofd:PathObject ID="%%d" Boundary="%s" LineWidth="%s" Stroke="%s" Fill="%s" Rule="%s"%s>%s%s\
                <ofd:AbbreviatedData>%s</ofd:AbbreviatedData></ofd:PathObject>\
                """.formatted(
                            physicalBox(),
                            OfdRun.mm(Math.max(line, HAIR)),
                            stroke,
                            fill,
                            rule == PathIterator.WIND_EVEN_ODD ? "Even-Odd" : "NonZero",
                            alpha(fill ? state.getNonStrokeAlphaConstant() : state.getAlphaConstant()),
                            fill ? "<ofd:FillColor Value=\"" + rgb(state.getNonStrokingColor()) + "\"/>" : "",
                            stroke ? "<ofd:StrokeColor Value=\"" + rgb(state.getStrokingColor()) + "\"/>" : "",
                            data));
        }
        path.reset();
    }

    private static String alpha(double constant) {
        return constant >= 1 ? "" : " Alpha=\"" + Math.round(constant * 255) + "\"";
    }

    private static String commands(PathIterator path) {
        var data = new StringBuilder();
        var at = new double[6];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            String letter = List.of("M", "L", "Q", "B", "C").get(kind);
            int numbers = List.of(2, 2, 4, 6, 0).get(kind);
            data.append(data.isEmpty() ? "" : " ").append(letter);
            for (int i = 0; i < numbers; i++) {
                data.append(' ').append(OfdRun.number(at[i]));
            }
        }
        return data.toString();
    }

    private static String rgb(PDColor colour) {
        try {
            int rgb = colour.toRGB();
            return (rgb >> 16 & 255) + " " + (rgb >> 8 & 255) + " " + (rgb & 255);
        } catch (IOException e) {
            return "0 0 0";
        }
    }

    @Override
    public void fillPath(int windingRule) {
        paint(true, false, windingRule);
    }

    @Override
    public void strokePath() {
        paint(false, true, PathIterator.WIND_NON_ZERO);
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        paint(true, true, windingRule);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void clip(int windingRule) {
        // Letters clip nothing that would show: the page itself is their only frame.
    }

    @Override
    public void drawImage(PDImage image) {
        throw new IllegalStateException("A letter has no raster pictures: " + image.getSuffix());
    }

    @Override
    public void shadingFill(COSName shading) {
        throw new IllegalStateException("A letter has no shadings: " + shading.getName());
    }
}
