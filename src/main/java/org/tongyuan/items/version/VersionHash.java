package org.tongyuan.items.version;

/** The hash of a version's content as every channel carries it (同源发布): by it one sees which version a page was made from. */
public final class VersionHash {

    /** The header of every channel's answer. */
    public static final String HEADER = "Version-Hash";

    /** The name of the {@code <meta>} in pages, and with {@code data-} before it of the attribute on their content. */
    public static final String NAME = "version-hash";

    /** The property in the PDF of the print sheet. */
    public static final String PROPERTY = "VersionHash";

    private VersionHash() {}

    /** What people can read out over the telephone. */
    public static String brief(String hash) {
        return hash.substring(0, 12);
    }
}
