package org.tongyuan.items.imports;

/** A list as somebody sent it; {@code inForce} when it is in force elsewhere already and is to be published as it is. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only carried from the request to the database
record UploadedList(String name, byte[] content, String sha256, boolean inForce) {}
