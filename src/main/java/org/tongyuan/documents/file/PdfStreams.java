package org.tongyuan.documents.file;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.tongyuan.platform.RuleBroken;

/**
 * Looks through the raw bytes before a PDF is parsed: the parser unpacks object and cross-reference streams wholly into memory, so
 * a small file could burst there. Other streams are never unpacked by us.
 */
final class PdfStreams {

    private static final long MAX_UNPACKED = 96L * 1024 * 1024;
    private static final int WINDOW = 2_048;

    private PdfStreams() {}

    static void refuseBombs(byte[] content) {
        String raw = new String(content, StandardCharsets.ISO_8859_1);
        long unpacked = 0;
        for (int at = raw.indexOf("stream"); at >= 0; at = raw.indexOf("stream", at + 6)) {
            if (at >= 3 && raw.startsWith("end", at - 3)) {
                continue;
            }
            String head = raw.substring(Math.max(0, at - WINDOW), at);
            int start = head.lastIndexOf("obj");
            String dictionary = start < 0 ? head : head.substring(start);
            // A name may be written with #xx escapes to hide it.
            if (dictionary.contains("ObjStm") || dictionary.contains("XRef") || dictionary.contains("#")) {
                unpacked += unpackedSize(content, afterNewline(content, at + 6), MAX_UNPACKED - unpacked);
            }
            if (unpacked >= MAX_UNPACKED) {
                throw new RuleBroken("file.bomb");
            }
        }
    }

    private static int afterNewline(byte[] content, int at) {
        int i = at;
        while (i < content.length && (content[i] == '\r' || content[i] == '\n')) {
            i++;
        }
        return i;
    }

    private static long unpackedSize(byte[] content, int from, long limit) {
        try (var inflater = new Inflater()) {
            inflater.setInput(content, from, content.length - from);
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            while (!inflater.finished() && size < limit) {
                int n = inflater.inflate(buffer);
                if (n == 0) {
                    break;
                }
                size += n;
            }
            return size;
        } catch (DataFormatException e) {
            return 0; // not packed this way, or damaged: the parser will say
        }
    }
}
