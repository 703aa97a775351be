/** Import of lists of items (清单导入) as a job with a report per row. */
@NullMarked
package org.tongyuan.items.imports;

import org.jspecify.annotations.NullMarked;
