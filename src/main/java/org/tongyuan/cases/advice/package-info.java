/** Advice at the window (口头告知): what was asked and told, on a case or before any, and the sheet that tells everything at once (一次性告知单). */
@NullMarked
package org.tongyuan.cases.advice;

import org.jspecify.annotations.NullMarked;
