/** Cases for other systems: API v1, on the same use cases as the pages. */
@NullMarked
package org.tongyuan.cases.api;

import org.jspecify.annotations.NullMarked;
