/** Tables as files: CSV and XLSX, written and read so that every value comes back as it was. */
@NullMarked
package org.tongyuan.platform.table;

import org.jspecify.annotations.NullMarked;
