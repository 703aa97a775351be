package org.tongyuan.disclosure.redaction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** Pages of a PDF as pictures to look at while one marks what is to be blacked out. */
public final class PageImages {

    private static final double POINTS_PER_INCH = 72;
    private static final int WIDEST = 2_400;

    private PageImages() {}

    public static int pages(byte[] pdf) {
        try (var source = SourcePdf.open(pdf)) {
            return source.pages();
        } catch (IOException e) {
            throw new RuleBroken("redaction.unreadable");
        }
    }

    /** A page as PNG, about as many dots wide as asked for; {@code page} from 1. */
    public static byte[] png(byte[] pdf, int page, int width) {
        try (var source = SourcePdf.open(pdf)) {
            if (page < 1 || page > source.pages()) {
                throw new NotFound("page " + page);
            }
            double dots = Math.clamp(width, 1, WIDEST) * POINTS_PER_INCH / source.width(page);
            BufferedImage picture = source.picture(page, dots);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new RuleBroken("redaction.unreadable");
        }
    }
}
