package org.tongyuan.documents.seal;

import java.awt.Graphics2D;

/** The face of a seal, drawn into a square whose side is given in the unit of the canvas. It carries no text that a search would find. */
@FunctionalInterface
public interface SealPicture {

    void draw(Graphics2D graphics, float side);
}
