/** Public advice 公众咨询: what somebody asks an agency, and the answer, shown to everybody where the asker agreed. */
@NullMarked
package org.tongyuan.disclosure.advice;

import org.jspecify.annotations.NullMarked;
