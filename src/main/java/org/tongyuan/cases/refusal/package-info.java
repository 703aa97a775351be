/** Acts that were refused, each with an entry of its own in the journal. */
@NullMarked
package org.tongyuan.cases.refusal;

import org.jspecify.annotations.NullMarked;
