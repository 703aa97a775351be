package org.tongyuan.documents.file;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.tongyuan.platform.RuleBroken;

/** Reads photos: upright by their EXIF, no larger than a page needs, everything but the picture left behind (place, camera). */
final class Images {

    /** Long edge in pixels: about 170 dpi on A4, which prints legibly. */
    static final int LONG_EDGE = 2_000;

    private static final long MAX_PIXELS = 120_000_000L;

    private Images() {}

    /** Refuses a picture that cannot be read or would burst in memory; reads no more than its head. */
    static void inspect(byte[] content) {
        try {
            withReader(content, reader -> {
                requireSane(reader.getWidth(0), reader.getHeight(0));
                return true;
            });
        } catch (IOException | RuntimeException e) {
            throw refused(e);
        }
    }

    static BufferedImage upright(byte[] content) {
        try {
            BufferedImage read = withReader(content, reader -> {
                requireSane(reader.getWidth(0), reader.getHeight(0));
                int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONG_EDGE));
                var param = reader.getDefaultReadParam();
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            });
            return turned(read, orientation(content));
        } catch (IOException | RuntimeException e) {
            throw refused(e);
        }
    }

    private static RuntimeException refused(Exception e) {
        return e instanceof RuleBroken rule ? rule : new RuleBroken("file.image.broken");
    }

    private static void requireSane(int width, int height) {
        if ((long) width * height > MAX_PIXELS || width < 1 || height < 1) {
            throw new RuleBroken("file.image.tooLarge");
        }
    }

    private static BufferedImage turned(BufferedImage image, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        double scale = Math.min(1, (double) LONG_EDGE / Math.max(width, height));
        boolean sideways = orientation >= 5;
        int w = Math.max(1, (int) Math.round((sideways ? height : width) * scale));
        int h = Math.max(1, (int) Math.round((sideways ? width : height) * scale));
        var result = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, w, h);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform transform = AffineTransform.getScaleInstance(scale, scale);
        transform.concatenate(upright(orientation, width, height));
        graphics.drawImage(image, transform, null);
        graphics.dispose();
        return result;
    }

    /** EXIF 2.3, tag 0x0112: where row 0 and column 0 of the stored picture belong. */
    private static AffineTransform upright(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static int orientation(byte[] content) throws IOException {
        try {
            var exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content), content.length)
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : 1;
        } catch (ImageProcessingException | MetadataException e) {
            return 1; // a picture without readable EXIF is taken as it lies
        }
    }

    private interface Reading<T> {
        T read(ImageReader reader) throws IOException;
    }

    private static <T> T withReader(byte[] content, Reading<T> reading) throws IOException {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new RuleBroken("file.image.broken");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return reading.read(reader);
            } finally {
                reader.dispose();
            }
        }
    }
}
