/** Message schemas composed of data elements, given out as XSD and JSON Schema. */
@NullMarked
package org.tongyuan.standards.schema;

import org.jspecify.annotations.NullMarked;
