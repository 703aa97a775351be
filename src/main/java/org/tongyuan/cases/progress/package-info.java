/** Progress 进度查询: how a case stands, for whoever holds its number and code, without an account. */
@NullMarked
package org.tongyuan.cases.progress;

import org.jspecify.annotations.NullMarked;
