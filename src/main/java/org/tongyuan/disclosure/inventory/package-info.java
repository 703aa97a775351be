/** Inventory of sites 网站清单: every site of the region's agencies, looked at regularly for dead and stale ones. */
@NullMarked
package org.tongyuan.disclosure.inventory;

import org.jspecify.annotations.NullMarked;
