/** Opinions (征求意见): an agency asks another about a case it handles. No clock stops for it, and no applicant ever sees it. */
@NullMarked
package org.tongyuan.cases.opinion;

import org.jspecify.annotations.NullMarked;
