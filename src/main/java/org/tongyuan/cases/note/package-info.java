/** Notes (内部备注): what those who handle a case tell each other. Never shown to the applicant. */
@NullMarked
package org.tongyuan.cases.note;

import org.jspecify.annotations.NullMarked;
