import type { ThrottleRule } from "@goodstanding/database/queries/reading-throttle";
import { hashText } from "@goodstanding/storage/hash-text";
import { clientNetwork } from "./client-network.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Tries on one link, whether it names a room or not: five cost nothing, twenty close it for a day. */
export const roomRule: ThrottleRule = {
  free: 5,
  firstDelay: 5,
  longestDelay: 15 * MINUTE,
  lockAfter: 20,
  lockSeconds: 24 * HOUR,
  memory: 24 * HOUR,
};

/** Tries from one network, on whatever links: a whole campus may stand behind one address. */
export const networkRule: ThrottleRule = {
  free: 30,
  firstDelay: 5,
  longestDelay: 15 * MINUTE,
  lockAfter: null,
  lockSeconds: 0,
  memory: HOUR,
};

export const roomSubject = (tokenHash: string): string => hashText(`room ${tokenHash}`);
export const networkSubject = (address: string): string => hashText(`network ${clientNetwork(address)}`);
