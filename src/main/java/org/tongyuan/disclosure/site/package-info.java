/** The public pages of disclosure: catalogue, search, record, guide; feeds and the catalogue for other systems. */
@NullMarked
package org.tongyuan.disclosure.site;

import org.jspecify.annotations.NullMarked;
