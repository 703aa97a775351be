/** Letters: numbered, rendered to PDF, kept by hash. */
@NullMarked
package org.tongyuan.documents.letter;

import org.jspecify.annotations.NullMarked;
