/** Coverage 目录覆盖: which categories an agency has to publish, which it has, and what is late. */
@NullMarked
package org.tongyuan.disclosure.coverage;

import org.jspecify.annotations.NullMarked;
