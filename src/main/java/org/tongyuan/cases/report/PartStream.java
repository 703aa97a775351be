package org.tongyuan.cases.report;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.BiConsumer;

/** Cuts what is written into pieces and hands each on, so that a large file never stands whole in memory. */
final class PartStream extends OutputStream {

    private static final int SIZE = 512 * 1024;

    private final BiConsumer<Integer, byte[]> sink;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(SIZE);
    private int part;

    /** The sink gets each piece with its place, from zero. */
    PartStream(BiConsumer<Integer, byte[]> sink) {
        this.sink = sink;
    }

    @Override
    public void write(int b) {
        piece.write(b);
        cut();
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        piece.write(bytes, from, length);
        cut();
    }

    private void cut() {
        if (piece.size() >= SIZE) {
            put();
        }
    }

    private void put() {
        sink.accept(part++, piece.toByteArray());
        piece.reset();
    }

    @Override
    public void close() {
        if (piece.size() > 0) {
            put();
        }
    }
}
