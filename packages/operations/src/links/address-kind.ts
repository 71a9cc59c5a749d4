import { BlockList, isIP } from "node:net";

/**
 * What an IP address is to a check of links. `public`: anybody's; `private`: of this machine or a network behind it,
 * which only a listed host may have; `never`: link-local, multicast, reserved, or where clouds answer for machines.
 */
export type AddressKind = "public" | "private" | "never";

/** IPv6 counts as public inside 2000::/3 alone, so whatever carries an IPv4 address inside it is refused. */
export function addressKind(address: string): AddressKind {
  const family = isIP(address);
  if (family === 4) return kindOfIPv4(address);
  if (family !== 6) return "never";
  const carried = mappedIPv4(address);
  if (carried !== null) return kindOfIPv4(carried) === "public" ? "never" : kindOfIPv4(carried);
  if (isIn(neverIPv6, address, "ipv6")) return "never";
  if (isIn(privateIPv6, address, "ipv6")) return "private";
  return isIn(publicIPv6, address, "ipv6") && !isIn(tunnelledIPv6, address, "ipv6") ? "public" : "never";
}

function kindOfIPv4(address: string): AddressKind {
  if (isIn(neverIPv4, address, "ipv4")) return "never";
  return isIn(privateIPv4, address, "ipv4") ? "private" : "public";
}

/** The IPv4 address inside `::ffff:0:0/96`, however it is written. */
function mappedIPv4(address: string): string | null {
  if (!isIn(mappedIPv6, address, "ipv6")) return null;
  const dotted = /(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (dotted) return dotted;
  // The machine's own parser writes the last two groups in hexadecimal.
  const [high = "0", low = "0"] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split(":").slice(-2);
  const groups = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return groups.flatMap((group) => [group >> 8, group & 255]).join(".");
}

const isIn = (list: BlockList, address: string, family: "ipv4" | "ipv6"): boolean =>
  list.check(address, family);

const subnets = (family: "ipv4" | "ipv6", ...all: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const subnet of all) {
    const [network = "", bits] = subnet.split("/");
    list.addSubnet(network, Number(bits), family);
  }
  return list;
};

/** This machine, private use (RFC 1918), shared by a carrier (RFC 6598), benchmarks (RFC 2544). */
const privateIPv4 = subnets(
  "ipv4",
  "127.0.0.0/8",
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "100.64.0.0/10",
  "198.18.0.0/15",
);

/** This network, link-local, protocol assignments, multicast, reserved; and two metadata services of clouds. */
const neverIPv4 = subnets(
  "ipv4",
  "0.0.0.0/8",
  "169.254.0.0/16",
  "192.0.0.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "100.100.100.200/32",
  "168.63.129.16/32",
);

/** This machine, and unique local addresses (RFC 4193). */
const privateIPv6 = subnets("ipv6", "::1/128", "fc00::/7");
/** A metadata service of clouds. */
const neverIPv6 = subnets("ipv6", "fd00:ec2::254/128");
const publicIPv6 = subnets("ipv6", "2000::/3");
/** Teredo and 6to4 lead to an IPv4 address; 2001::/23 is for protocols. */
const tunnelledIPv6 = subnets("ipv6", "2001::/23", "2002::/16");
const mappedIPv6 = subnets("ipv6", "::ffff:0:0/96");
