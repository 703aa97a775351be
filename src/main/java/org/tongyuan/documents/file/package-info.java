/** Files: the store by content hash and the checks of what people send. */
@NullMarked
package org.tongyuan.documents.file;

import org.jspecify.annotations.NullMarked;
