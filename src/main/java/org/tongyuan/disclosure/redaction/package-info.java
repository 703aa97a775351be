/** Redaction 区分处理: a copy of a document in which what must not be disclosed cannot be recovered. */
@NullMarked
package org.tongyuan.disclosure.redaction;

import org.jspecify.annotations.NullMarked;
