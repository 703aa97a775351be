package org.tongyuan.cases.archive;

/**
 * One file of a package: where it lies, what it is, which stage of the case it belongs to, who made it when, and its digests.
 *
 * @param madeAt day or instant, as text
 * @param size in bytes
 * @param ref SHA-256 of a stored file, id of a letter, or the encrypted text of a paper
 */
record PackedPart(
        String path,
        String title,
        Stage stage,
        String maker,
        String madeAt,
        String mediaType,
        long size,
        String sha256,
        String sm3,
        Source source,
        String ref) {

    /** Where the content is kept. */
    enum Source {
        FILE,
        LETTER,
        PAPER
    }

    /** Stages of a case, by which its files are ordered. */
    enum Stage {
        COLLECTION(1, "收集"),
        ACCEPTANCE(2, "受理"),
        REVIEW(3, "审查"),
        DECISION(4, "决定"),
        DELIVERY(5, "送达"),
        /** What was written at filing. */
        FILING(6, "归档");

        private final int place;
        private final String label;

        Stage(int place, String label) {
            this.place = place;
            this.label = label;
        }

        String label() {
            return label;
        }

        String folder() {
            return place + "-" + label;
        }
    }
}
