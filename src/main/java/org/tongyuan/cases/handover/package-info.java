/** Hand-over of materials (材料交接): papers that go from the window to the agency and back, each time counted, given and taken by name. */
@NullMarked
package org.tongyuan.cases.handover;

import org.jspecify.annotations.NullMarked;
