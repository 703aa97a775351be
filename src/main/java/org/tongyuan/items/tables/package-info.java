/** The national item tables 国家实施清单表: an item as their rows, for export and for comparing what an import brings. */
@NullMarked
package org.tongyuan.items.tables;

import org.jspecify.annotations.NullMarked;
