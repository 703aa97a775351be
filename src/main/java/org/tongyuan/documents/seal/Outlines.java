package org.tongyuan.documents.seal;

import java.awt.geom.GeneralPath;
import java.io.IOException;

/** Characters as outlines, 1,000 units high, baseline at 0, y upwards. */
@FunctionalInterface
public interface Outlines {

    GeneralPath outline(int character) throws IOException;
}
