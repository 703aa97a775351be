package org.tongyuan.documents;

/** A file as kept: its name as given, media type as found in the content, size in bytes. */
public record StoredFile(FileId id, String name, String mediaType, long size) {}
