package org.tongyuan.documents.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.core.io.ClassPathResource;
import org.tongyuan.platform.sm.Sm2KeyPair;
import org.tongyuan.platform.sm.Sm3;

/**
 * Sets letters of all templates in turn and seals them, beside PDFBox alone: the same characters in the same font without layout or tags,
 * and a file of as many bytes. The three take turns letter by letter. Run on one core by {@code bench/letters}.
 */
public final class LettersBench {

    private static final int WARM_UP = 300;
    private static final double ALLOWED_MS = 60;
    private static final Sm2KeyPair KEY = Sm2KeyPair.fresh();

    private static long sink;

    private LettersBench() {}

    public static void main(String[] args) throws IOException {
        int letters = args.length == 0 ? 1_000 : Integer.parseInt(args[0]);
        var rows = new ArrayList<LetterRow>();
        var texts = new ArrayList<String>();
        for (String template : LetterSetting.ALL) {
            LetterRow row = LetterSetting.row(template, "准予行政许可决定书", "清和县好邻居便利店有限公司", LetterSetting.facts(template));
            rows.add(row);
            texts.add(textOf(LetterSetting.PRINTER.print(row)));
        }
        TrueTypeFont font = font();
        var letter = new double[letters];
        var seal = new double[letters];
        var plain = new double[letters];
        var bytes = new double[letters];
        var work = new double[letters];
        var threads = ManagementFactory.getThreadMXBean();
        long size = 0;
        for (int i = -WARM_UP; i < letters; i++) {
            int which = Math.floorMod(i, rows.size());
            long c0 = threads.getCurrentThreadCpuTime();
            long t0 = System.nanoTime();
            byte[] pdf = LetterSetting.PRINTER.print(rows.get(which));
            long t1 = System.nanoTime();
            sink += KEY.sign(Sm3.of(pdf)).der().length;
            long t2 = System.nanoTime();
            long c1 = threads.getCurrentThreadCpuTime();
            sink += plain(font, texts.get(which)).length;
            long t3 = System.nanoTime();
            sink += ofSize(pdf.length).length;
            long t4 = System.nanoTime();
            if (i >= 0) {
                work[i] = (c1 - c0) / 1e6;
                letter[i] = (t1 - t0) / 1e6;
                seal[i] = (t2 - t1) / 1e6;
                plain[i] = (t3 - t2) / 1e6;
                bytes[i] = (t4 - t3) / 1e6;
                size += pdf.length;
            }
        }
        print(
                List.of("letter (PDF/A, tagged)", "its seal (SM3, SM2)", "same text, PDFBox alone", "same bytes"),
                letter,
                seal,
                plain,
                bytes);
        double p95 = at(letter, 0.95) + at(seal, 0.95);
        System.out.printf(
                "%d letters of %d templates, %d KB on average (checksum %d)%nmedian %.1f ms, p95 %.1f ms a letter with"
                        + " its seal (allowed %.0f): %s%n",
                letters,
                rows.size(),
                size / letters / 1024,
                sink,
                at(letter, 0.5) + at(seal, 0.5),
                p95,
                ALLOWED_MS,
                p95 <= ALLOWED_MS ? "ok" : "TOO SLOW");
        System.out.printf(
                "of which processor time of the thread: median %.1f ms, p95 %.1f ms; load of the machine %.1f%n",
                at(work, 0.5),
                at(work, 0.95),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.exit(p95 <= ALLOWED_MS ? 0 : 1);
    }

    private static void print(List<String> names, double[]... ways) {
        System.out.printf("%-26s %10s %10s %14s%n", "way", "median ms", "p95 ms", "letter/way");
        for (int i = 0; i < ways.length; i++) {
            System.out.printf(
                    "%-26s %10.2f %10.2f %14.2f%n",
                    names.get(i), at(ways[i], 0.5), at(ways[i], 0.95), at(ways[0], 0.5) / at(ways[i], 0.5));
        }
    }

    private static double at(double[] times, double share) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }

    private static byte[] plain(TrueTypeFont ttf, String text) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var font = PDType0Font.load(document, ttf, true);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 12);
                content.setLeading(16);
                content.newLineAtOffset(50, 740);
                for (String line : text.split("\n")) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            return saved(document);
        }
    }

    private static byte[] ofSize(int size) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var stream = new PDStream(document);
            byte[] noise = new byte[size];
            new Random(size).nextBytes(noise);
            try (var out = stream.createOutputStream()) {
                out.write(noise);
            }
            page.setContents(stream);
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\r\\t]", "");
        }
    }

    private static TrueTypeFont font() throws IOException {
        try (var in = new ClassPathResource("fonts/" + LetterFonts.REGULAR).getInputStream()) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            font.setEnableGsub(false);
            return font;
        }
    }
}
