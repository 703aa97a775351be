package org.tongyuan.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What fills the write-ahead log between two places: bytes by table or index and kind of record. Reads the server's own files as
 * PostgreSQL 18 writes them, because the embedded server has neither pg_walinspect nor pg_waldump.
 */
final class WalShares {

    private static final int SEGMENT = 16 * 1024 * 1024;
    private static final int PAGE = 8192;
    private static final int COMMON_HEADER = 24;
    private static final int FIRST_HEADER = 40;

    private static final int HAS_IMAGE = 0x10;
    private static final int SAME_RELATION = 0x80;
    private static final int HAS_HOLE = 0x01;
    private static final int COMPRESSED = 0x1c;

    private static final List<String> MANAGERS = List.of(
            "xlog",
            "transaction",
            "storage",
            "clog",
            "database",
            "tablespace",
            "multixact",
            "relmap",
            "standby",
            "heap2",
            "heap",
            "btree",
            "hash",
            "gin",
            "gist",
            "sequence",
            "spgist",
            "brin");
    private static final List<String> HEAP =
            List.of("insert", "delete", "update", "truncate", "hot update", "confirm", "lock", "in place");

    private final Path segments;
    private final Map<Long, String> names = new HashMap<>();
    private final Map<String, Share> shares = new TreeMap<>();

    /** Records, their bytes, and how many of these bytes are images of whole pages. */
    record Share(long records, long bytes, long images) {

        Share plus(long moreBytes, long moreImages) {
            return new Share(records + 1, bytes + moreBytes, images + moreImages);
        }
    }

    WalShares(Path cluster, Connection connection) throws SQLException {
        segments = cluster.resolve("pg_wal");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT pg_relation_filenode(oid), oid::regclass::text FROM pg_class"
                        + " WHERE pg_relation_filenode(oid) IS NOT NULL")) {
            while (rows.next()) {
                names.put(rows.getLong(1), rows.getString(2));
            }
        }
    }

    /** Both places must be between two records. */
    Map<String, Share> between(long from, long to) throws IOException {
        var log = ByteBuffer.wrap(withoutHeaders(from, to)).order(ByteOrder.LITTLE_ENDIAN);
        int place = 0;
        while (place + 24 <= log.limit()) {
            int length = log.getInt(place);
            if (length < 24 || place + length > log.limit()) {
                break;
            }
            record(log.slice(place, length).order(ByteOrder.LITTLE_ENDIAN));
            place += (length + 7) & ~7;
        }
        return shares;
    }

    private byte[] withoutHeaders(long from, long to) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (long page = from - from % PAGE; page < to; page += PAGE) {
            int header = page % SEGMENT == 0 ? FIRST_HEADER : COMMON_HEADER;
            int begin = (int) Math.max(header, from - page);
            int end = (int) Math.min(PAGE, to - page);
            if (end > begin) {
                bytes.write(read(page + begin, end - begin));
            }
        }
        return bytes.toByteArray();
    }

    private byte[] read(long place, int length) throws IOException {
        long segment = place / SEGMENT;
        var name = "%08X%08X%08X".formatted(1, segment / 256, segment % 256);
        try (var file = new RandomAccessFile(segments.resolve(name).toFile(), "r")) {
            var bytes = new byte[length];
            file.seek(place % SEGMENT);
            file.readFully(bytes);
            return bytes;
        }
    }

    private void record(ByteBuffer record) {
        int info = record.get(16) & 0xf0;
        String manager = MANAGERS.get(Math.min(record.get(17), MANAGERS.size() - 1));
        String kind = manager.equals("heap") ? HEAP.get((info & 0x70) >> 4) : manager + " " + Integer.toHexString(info);
        record.position(24);
        String relation = "";
        long images = 0;
        long last = 0;
        long mains = 0;
        long datas = 0;
        while (record.remaining() > datas + mains) {
            int block = record.get() & 0xff;
            if (block == 255) {
                mains = record.get() & 0xff;
            } else if (block == 254) {
                mains = record.getInt();
            } else if (block == 253) {
                record.getShort();
            } else if (block == 252) {
                record.getInt();
            } else {
                int flags = record.get() & 0xff;
                datas += record.getShort() & 0xffff;
                if ((flags & HAS_IMAGE) != 0) {
                    int length = record.getShort() & 0xffff;
                    record.getShort();
                    int how = record.get() & 0xff;
                    if ((how & HAS_HOLE) != 0 && (how & COMPRESSED) != 0) {
                        record.getShort();
                    }
                    datas += length;
                    images += length;
                }
                if ((flags & SAME_RELATION) == 0) {
                    record.getLong();
                    last = record.getInt() & 0xffffffffL;
                }
                record.getInt();
                relation = relation.isEmpty() ? names.getOrDefault(last, "file " + last) : relation;
            }
        }
        // A record begins at a multiple of 8.
        shares.merge(
                relation + " " + kind,
                new Share(1, (record.limit() + 7) & ~7, images),
                (a, b) -> a.plus(b.bytes(), b.images()));
    }
}
