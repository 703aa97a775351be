/** The collection register (领证签收簿): which results were handed out, to whom, at which window, with a place to sign. */
@NullMarked
package org.tongyuan.cases.collection;

import org.jspecify.annotations.NullMarked;
