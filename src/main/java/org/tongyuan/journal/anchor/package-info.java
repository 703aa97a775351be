/** Anchors: signed Merkle roots over what was written since the last one, kept also outside the database. */
@NullMarked
package org.tongyuan.journal.anchor;

import org.jspecify.annotations.NullMarked;
