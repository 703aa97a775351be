package org.tongyuan.platform.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Machines that are not on the open net: this one, its network, a carrier's, several at once, or none at all. Nobody may make the server ask them. */
public final class InnerNetwork {

    private InnerNetwork() {}

    public static boolean holds(InetAddress machine) {
        byte[] bytes = machine.getAddress();
        return machine.isLoopbackAddress()
                || machine.isAnyLocalAddress()
                || machine.isLinkLocalAddress()
                || machine.isSiteLocalAddress()
                || machine.isMulticastAddress()
                || (bytes.length == 4 ? isReserved(bytes) : isInner(bytes));
    }

    /** This network, carrier-grade NAT (RFC 6598), tests of devices (RFC 2544), and what is reserved with the broadcast. */
    private static boolean isReserved(byte[] ip) {
        int first = ip[0] & 0xff;
        int second = ip[1] & 0xff;
        return first == 0
                || (first == 100 && (second & 0xc0) == 0x40)
                || (first == 198 && (second & 0xfe) == 18)
                || first >= 240;
    }

    /** Unique local (RFC 4193), or an IPv4 address of the kind above inside an IPv6 one (6to4, NAT64). */
    private static boolean isInner(byte[] ip) {
        if ((ip[0] & 0xfe) == 0xfc) {
            return true;
        }
        boolean sixToFour = ip[0] == 0x20 && ip[1] == 0x02;
        boolean nat64 = ip[0] == 0 && ip[1] == 0x64 && (ip[2] & 0xff) == 0xff && (ip[3] & 0xff) == 0x9b;
        if (!sixToFour && !nat64) {
            return false;
        }
        int from = sixToFour ? 2 : 12;
        try {
            return holds(InetAddress.getByAddress(Arrays.copyOfRange(ip, from, from + 4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
