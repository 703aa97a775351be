package org.tongyuan.documents.letter;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;

/** sRGB (IEC 61966-2-1) as the profile that comes with the JDK, so that the red of a letter means the same red everywhere. */
final class ScreenColours {

    private static final byte[] PROFILE =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private ScreenColours() {}

    static byte[] profile() {
        return PROFILE.clone();
    }
}
