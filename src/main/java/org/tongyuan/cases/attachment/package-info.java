/** Files given in at the window: chosen, or photographed with the document camera (高拍仪), with the intake or later. */
@NullMarked
package org.tongyuan.cases.attachment;

import org.jspecify.annotations.NullMarked;
