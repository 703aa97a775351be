/** The words of letters as a county edits them: a small language, drafts, a second person's approval. */
@NullMarked
package org.tongyuan.documents.wording;

import org.jspecify.annotations.NullMarked;
