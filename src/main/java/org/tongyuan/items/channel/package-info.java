/**
 * Channels 发布渠道: one published version feeds guide, hall screen, terminal, print sheet and API (同源发布), and a check proves that they
 * say the same.
 */
@NullMarked
package org.tongyuan.items.channel;

import org.jspecify.annotations.NullMarked;
