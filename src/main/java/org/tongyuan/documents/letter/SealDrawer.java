package org.tongyuan.documents.letter;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.documents.seal.AgencySeals;
import org.w3c.dom.Element;

/** Draws the face of the agency's seal where the letter has its place. */
class SealDrawer implements FSObjectDrawer {

    private final AgencySeals seals;

    SealDrawer(AgencySeals seals) {
        this.seals = seals;
    }

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
        seals.picture(UUID.fromString(element.getAttribute("data-agency-id")), element.getAttribute("data-agency"))
                .ifPresent(picture -> device.drawWithGraphics(
                        (float) x, (float) y, side, side, graphics -> picture.draw(graphics, side)));
        return null;
    }
}
