package org.tongyuan.documents.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The command {@code pdftotext} of poppler: what people get who copy out of a letter. Without it CI fails, others are told. */
public final class PdfToText {

    private PdfToText() {}

    public static void require() {
        boolean there;
        try {
            there = new ProcessBuilder("pdftotext", "-v")
                            .redirectErrorStream(true)
                            .start()
                    != null;
        } catch (IOException e) {
            there = false;
        }
        if (!there) {
            System.err.println("*** NOT TESTED: the text of letters as pdftotext reads it. Install it, e.g.:"
                    + " sudo apt-get install poppler-utils ***");
            assertThat(System.getenv("CI")).as("CI must have pdftotext").isNotEqualTo("true");
        }
        Assumptions.assumeTrue(there, "pdftotext is not installed");
    }

    /** In the order in which the file writes it. */
    public static String of(byte[] pdf, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("letter.pdf"), pdf);
        Process process = new ProcessBuilder("pdftotext", "-raw", "-enc", "UTF-8", file.toString(), "-")
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
