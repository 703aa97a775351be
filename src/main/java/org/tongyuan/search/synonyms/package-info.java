/** Synonyms: everyday words and the statutory words they stand for. */
@NullMarked
package org.tongyuan.search.synonyms;

import org.jspecify.annotations.NullMarked;
