/** What the law lets be done to a case: acts and states by procedure profile, the checklist, the remedy sentence. Pure code. */
@NullMarked
package org.tongyuan.cases.rules;

import org.jspecify.annotations.NullMarked;
