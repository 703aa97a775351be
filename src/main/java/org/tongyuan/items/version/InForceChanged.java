package org.tongyuan.items.version;

import java.util.List;

/** Items whose version in force is another one now, or none; empty means many, forget everything. */
public record InForceChanged(List<String> codes) {}
