package org.tongyuan.disclosure.redaction;

import org.tongyuan.platform.RuleBroken;

/**
 * An area of a page as it is seen, in fractions of its width and height (0 to 1) from the top left corner.
 *
 * @param page from 1
 */
public record PageBox(int page, double x, double y, double width, double height) {

    /** It lies on a page of the document and covers something. */
    void mustLieIn(int pages) {
        boolean inside = page >= 1
                && page <= pages
                && x >= 0
                && y >= 0
                && width > 0
                && height > 0
                && x + width <= 1.0001
                && y + height <= 1.0001;
        if (!inside) {
            throw new RuleBroken("redaction.box", page);
        }
    }
}
