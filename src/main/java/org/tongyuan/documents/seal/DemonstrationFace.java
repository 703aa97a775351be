package org.tongyuan.documents.seal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A stand-in for the agency's seal which says on its face that it has no legal effect. All outlines, no text. */
public final class DemonstrationFace implements SealPicture {

    static final String NO_EFFECT = "演示，无法律效力";

    private static final Color RED = new Color(0xC8, 0x10, 0x2E, 0xB4);

    private final Outlines outlines;
    private final String agency;

    public DemonstrationFace(Outlines outlines, String agency) {
        this.outlines = outlines;
        this.agency = agency;
    }

    @Override
    public void draw(Graphics2D graphics, float side) {
        double r = side / 2.0;
        graphics.setColor(RED);
        graphics.setStroke(new BasicStroke(side * 0.025f));
        double edge = side * 0.03;
        graphics.draw(new Ellipse2D.Double(edge, edge, side - 2 * edge, side - 2 * edge));
        graphics.fill(star(r, r * 0.9, r * 0.24));
        try {
            drawArc(graphics, agency, r);
            drawLine(graphics, NO_EFFECT, r, r * 1.62, r * 0.155);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
    /** The agency's name along the upper rim, from lower left over the top to lower right. */
    private void drawArc(Graphics2D graphics, String text, double r) throws IOException {
        int[] characters = text.codePoints().toArray();
        double sweep = Math.min(Math.toRadians(250), characters.length * Math.toRadians(26));
        double size = Math.min(r * 0.3, sweep / characters.length * r * 0.72);
        for (int i = 0; i < characters.length; i++) {
            double angle = characters.length == 1 ? 0 : -sweep / 2 + sweep * (i + 0.5) / characters.length;
            var place = new AffineTransform();
            place.translate(r, r);
            place.rotate(angle);
            place.translate(-size / 2, -r * 0.65);
            place.scale(size / 1000, -size / 1000);
            graphics.fill(place.createTransformedShape(outlines.outline(characters[i])));
        }
    }

    private void drawLine(Graphics2D graphics, String text, double centre, double baseline, double size)
            throws IOException {
        int[] characters = text.codePoints().toArray();
        double left = centre - characters.length * size / 2;
        for (int i = 0; i < characters.length; i++) {
            var place = new AffineTransform();
            place.translate(left + i * size, baseline);
            place.scale(size / 1000, -size / 1000);
            graphics.fill(place.createTransformedShape(outlines.outline(characters[i])));
        }
    }

    private static Shape star(double x, double y, double radius) {
        var star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI / 5 * i - Math.PI / 2;
            double at = i % 2 == 0 ? radius : radius * 0.382;
            double px = x + at * Math.cos(angle);
            double py = y + at * Math.sin(angle);
            if (i == 0) {
                star.moveTo(px, py);
            } else {
                star.lineTo(px, py);
            }
        }
        star.closePath();
        return star;
    }
}
