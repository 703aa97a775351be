/** Blacking out of what must not be disclosed 区分处理: the copy holds nothing but pictures of the pages. */
@NullMarked
package org.tongyuan.disclosure.redaction;

import org.jspecify.annotations.NullMarked;
