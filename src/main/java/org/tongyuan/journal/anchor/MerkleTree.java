package org.tongyuan.journal.anchor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/** The root of a Merkle tree over leaves given one after the other (RFC 6962, SHA-256); keeps only the open subtrees in memory. */
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final Deque<Subtree> open = new ArrayDeque<>();
    private final MessageDigest sha256;
    private long leaves;

    private static final class Subtree {
        private final int height;
        private final byte[] hash;

        Subtree(int height, byte[] hash) {
            this.height = height;
            this.hash = hash;
        }
    }

    public MerkleTree() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds an entry by its position and hash. */
    public void add(long position, String hash) {
        sha256.update(LEAF);
        var subtree = new Subtree(0, sha256.digest((position + ":" + hash).getBytes(StandardCharsets.UTF_8)));
        leaves++;
        while (!open.isEmpty() && open.peek().height == subtree.height) {
            subtree = new Subtree(subtree.height + 1, node(open.pop().hash, subtree.hash));
        }
        open.push(subtree);
    }

    public long leaves() {
        return leaves;
    }

    /** The root of what was added so far, in hex. */
    public String root() {
        byte[] root = new byte[0];
        for (Subtree subtree : open) {
            root = root.length == 0 ? subtree.hash : node(subtree.hash, root);
        }
        return HexFormat.of().formatHex(root);
    }

    private byte[] node(byte[] left, byte[] right) {
        sha256.update(NODE);
        sha256.update(left);
        return sha256.digest(right);
    }
}
