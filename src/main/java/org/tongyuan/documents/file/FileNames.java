package org.tongyuan.documents.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a name that somebody typed safe to store, show and send in a header. */
final class FileNames {

    private static final int MAX = 120;
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    /** Control and format characters (among them those that turn the reading direction), and what file systems refuse. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}<>:\"|?*]");

    private FileNames() {}

    /** The last part of the path without unsafe characters, at most 120 long, always with {@code extension}. */
    static String sanitise(String name, String extension) {
        String stem = UNSAFE.matcher(Normalizer.normalize(PATH.matcher(name).replaceFirst(""), Normalizer.Form.NFC))
                .replaceAll("_");
        if (!extensionOf(stem).isEmpty()) {
            stem = stem.substring(0, stem.lastIndexOf('.'));
        }
        stem = stem.strip().replaceAll("^[. ]+|[. ]+$", "");
        if (stem.codePointCount(0, stem.length()) > MAX) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, MAX));
        }
        return (stem.isBlank() || stem.chars().allMatch(c -> c == '_') ? "文件" : stem) + "." + extension;
    }

    /** The extension in lower case without its dot, empty when there is none that looks like one. */
    static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
        return extension.matches("[a-z0-9]{1,8}") ? extension : "";
    }
}
