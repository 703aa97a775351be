/** Mail and SMS on their way out. */
@NullMarked
package org.tongyuan.notices.outgoing;

import org.jspecify.annotations.NullMarked;
