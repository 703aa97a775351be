package org.tongyuan.documents;

/** A file as somebody sent it. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only carried from the request to the store
public record Upload(String name, byte[] content) {}
