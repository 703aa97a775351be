/** Correction of a record about oneself 更正与自身相关的政府信息记录 (条例第四十一条): asked for, checked, corrected or not, or passed on to whom it belongs. */
@NullMarked
package org.tongyuan.disclosure.ownrecord;

import org.jspecify.annotations.NullMarked;
