/** Places where anybody reads public information 查阅场所, and what is delivered to archives and libraries (条例第二十五条). */
@NullMarked
package org.tongyuan.disclosure.readingplaces;

import org.jspecify.annotations.NullMarked;
