package org.tongyuan.calendar.year;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A year as an administrator hands it in: a file, or text that was pasted; and where it was published. */
record ImportForm(
        @Nullable MultipartFile file,
        @Nullable String text,
        @Nullable String source) {

    private static final int LARGEST = 200_000;

    /** The text of the file when there is one, else what was pasted. */
    String content() throws IOException {
        if (file != null && !file.isEmpty()) {
            return file.getSize() > LARGEST ? "" : decode(file.getBytes());
        }
        return text == null ? "" : text;
    }

    boolean tooLarge() {
        return (file != null && file.getSize() > LARGEST) || (text != null && text.length() > LARGEST);
    }

    String typedSource() {
        return source == null ? "" : source.strip();
    }

    /** Spreadsheets on Chinese Windows save CSV in GB 18030, so what is no UTF-8 is read as that. */
    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
