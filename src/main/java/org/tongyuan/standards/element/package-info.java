/** The catalogue of data elements (数据元) of which messages are made. */
@NullMarked
package org.tongyuan.standards.element;

import org.jspecify.annotations.NullMarked;
