/** The catalogue 政府信息公开目录: what must be public, by which facets it is found, and the index number 索引号 that stays. */
@NullMarked
package org.tongyuan.disclosure.catalogue;

import org.jspecify.annotations.NullMarked;
