/** In-site messages. */
@NullMarked
package org.tongyuan.notices.message;

import org.jspecify.annotations.NullMarked;
