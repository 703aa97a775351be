/** Exports 导出: tables made as jobs, kept for some days for whoever ordered them. */
@NullMarked
package org.tongyuan.documents.exports;

import org.jspecify.annotations.NullMarked;
