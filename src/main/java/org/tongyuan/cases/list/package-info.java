/** Lists of cases: what falls due first stands first; read straight into lines, page by page from a cursor. */
@NullMarked
package org.tongyuan.cases.list;

import org.jspecify.annotations.NullMarked;
