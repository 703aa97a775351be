/** Work that somebody ordered and that is done behind the page. */
@NullMarked
package org.tongyuan.platform.jobs;

import org.jspecify.annotations.NullMarked;
