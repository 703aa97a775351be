/** Pages that show the journal to those who may read it. */
@NullMarked
package org.tongyuan.journal.page;

import org.jspecify.annotations.NullMarked;
