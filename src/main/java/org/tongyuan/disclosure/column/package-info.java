/** Columns 栏目 of the public site: what each shows of the catalogue, who keeps it fresh, and until when something new has to appear. */
@NullMarked
package org.tongyuan.disclosure.column;

import org.jspecify.annotations.NullMarked;
