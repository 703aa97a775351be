package org.tongyuan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Processor time of a product and its database, by which runs on a busy machine can be compared; nothing where there is no /proc. */
final class Processor {

    private static final double TICKS_A_SECOND = 100;

    private final long product;
    private final long database;

    /** {@code processes}: the product, and one that belongs to its database server. */
    Processor(List<String> processes) {
        this.product = Long.parseLong(processes.getFirst());
        this.database = Long.parseLong(processes.getLast());
    }

    /** Seconds used so far. */
    double seconds() throws IOException {
        String postmaster = stat(database).length < 2 ? "" : stat(database)[1];
        double all = used(stat(product));
        if (!postmaster.isEmpty()) {
            try (var processes = Files.list(Path.of("/proc"))) {
                for (Path one : processes.toList()) {
                    if (one.getFileName().toString().matches("\\d+")) {
                        var stat = stat(Long.parseLong(one.getFileName().toString()));
                        all += stat.length > 1 && stat[1].equals(postmaster) ? used(stat) : 0;
                    }
                }
            }
        }
        return all;
    }

    /** Fields after the name: state, parent, and from the twelfth on the times. */
    private static String[] stat(long process) {
        try {
            String text = Files.readString(Path.of("/proc/" + process + "/stat"));
            return text.substring(text.lastIndexOf(')') + 2).split(" ");
        } catch (IOException gone) {
            return new String[0];
        }
    }

    private static double used(String[] stat) {
        return stat.length < 13 ? 0 : (Double.parseDouble(stat[11]) + Double.parseDouble(stat[12])) / TICKS_A_SECOND;
    }
}
