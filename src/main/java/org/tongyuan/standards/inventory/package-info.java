/** Inventory of existing rules 制度清理: what is kept, amended, abolished or turned into a standard, why, by whom and until when. */
@NullMarked
package org.tongyuan.standards.inventory;

import org.jspecify.annotations.NullMarked;
