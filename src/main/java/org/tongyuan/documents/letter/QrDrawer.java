package org.tongyuan.documents.letter;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws the QR code of {@code data-text} as one path: sharp at any size, a few hundred bytes. */
class QrDrawer implements FSObjectDrawer {

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        float side = (float) Math.min(width, height) / dotsPerPixel;
        Path2D code = path(element.getAttribute("data-text"), side);
        device.drawWithGraphics((float) x, (float) y, side, side, graphics -> {
            graphics.setColor(Color.BLACK);
            graphics.fill(code);
        });
        return null;
    }

    private static Path2D path(String text, float side) {
        try {
            BitMatrix code = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
            double unit = side / code.getWidth();
            var path = new Path2D.Double();
            for (int row = 0; row < code.getHeight(); row++) {
                for (int column = 0; column < code.getWidth(); column++) {
                    if (code.get(column, row)) {
                        path.append(new java.awt.geom.Rectangle2D.Double(column * unit, row * unit, unit, unit), false);
                    }
                }
            }
            return path;
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
