package org.tongyuan.documents;

/** A file by its content: SHA-256 in lower-case hex. */
public record FileId(String sha256) {}
