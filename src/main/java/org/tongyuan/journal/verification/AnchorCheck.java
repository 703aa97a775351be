package org.tongyuan.journal.verification;

import static org.tongyuan.journal.verification.Finding.Kind.ANCHOR_BROKEN;
import static org.tongyuan.journal.verification.Finding.Kind.ANCHOR_MISMATCH;

import java.security.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongyuan.journal.anchor.Anchor;
import org.tongyuan.journal.anchor.AnchorKey;
import org.tongyuan.journal.anchor.MerkleTree;

/** Compares the entries, given in the order of their positions, with the anchors; and the anchors with the file outside. */
final class AnchorCheck {

    private final List<Anchor> anchors;
    private final Findings findings;
    private int next;
    private MerkleTree tree = new MerkleTree();

    AnchorCheck(List<Anchor> anchors, Findings findings) {
        this.anchors = anchors;
        this.findings = findings;
    }

    void entry(long position, String hash) {
        while (next < anchors.size() && anchors.get(next).to() < position) {
            close();
        }
        if (next < anchors.size()) {
            tree.add(position, hash);
        }
    }

    void end() {
        while (next < anchors.size()) {
            close();
        }
    }

    private void close() {
        Anchor anchor = anchors.get(next++);
        if (tree.leaves() != anchor.entries()) {
            findings.add(
                    ANCHOR_MISMATCH,
                    null,
                    "第 %d 号锚点（位置 %d 至 %d）签名时有 %d 条日志，现在有 %d 条"
                            .formatted(anchor.id(), anchor.from() + 1, anchor.to(), anchor.entries(), tree.leaves()));
        } else if (!tree.root().equals(anchor.root())) {
            findings.add(
                    ANCHOR_MISMATCH,
                    null,
                    "第 %d 号锚点（位置 %d 至 %d）签名后，其中的日志被改动或调换".formatted(anchor.id(), anchor.from() + 1, anchor.to()));
        }
        tree = new MerkleTree();
    }

    /** Signatures, the anchors' own chain, and the file: an anchor that stands there must stand here unchanged. */
    void anchorsThemselves(Map<String, PublicKey> trusted, List<Anchor> outside) {
        Map<Integer, Anchor> byId = new HashMap<>();
        String previous = "";
        long from = 0;
        int id = 1;
        for (Anchor anchor : anchors) {
            byId.put(anchor.id(), anchor);
            if (anchor.id() != id || anchor.from() != from || !anchor.previous().equals(previous)) {
                findings.add(ANCHOR_BROKEN, null, "第 %d 号锚点与前一个锚点接不上".formatted(anchor.id()));
            }
            signature(anchor, trusted);
            previous = anchor.digest();
            from = anchor.to();
            id = anchor.id() + 1;
        }
        for (Anchor anchor : outside) {
            if (!anchor.equals(byId.get(anchor.id()))) {
                findings.add(ANCHOR_BROKEN, null, "数据库外的文件里的第 %d 号锚点，数据库里没有或者不同".formatted(anchor.id()));
                signature(anchor, trusted);
            }
        }
    }

    private void signature(Anchor anchor, Map<String, PublicKey> trusted) {
        PublicKey key = trusted.get(anchor.keyId());
        if (key == null) {
            findings.add(ANCHOR_BROKEN, null, "第 %d 号锚点的签名密钥 %s 不在密钥目录里".formatted(anchor.id(), anchor.keyId()));
        } else if (!AnchorKey.isSigned(anchor, key)) {
            findings.add(ANCHOR_BROKEN, null, "第 %d 号锚点的签名不对".formatted(anchor.id()));
        }
    }
}
