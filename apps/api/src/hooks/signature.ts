import { createHmac, timingSafeEqual } from "node:crypto";

/** Older ones may have been overheard and sent again. */
const GOOD_FOR_SECONDS = 300;

/** `t=<seconds since 1970>,v1=<HMAC-SHA256 of "<t>." and the body, in hexadecimal>` */
export function isSignedBy(secret: string, header: string, body: Uint8Array, now: Date): boolean {
  const { at, given } = /^t=(?<at>\d{1,12}),v1=(?<given>[0-9a-f]{64})$/.exec(header)?.groups ?? {};
  if (at === undefined || given === undefined) return false;
  if (Math.abs(now.getTime() / 1_000 - Number(at)) > GOOD_FOR_SECONDS) return false;
  return timingSafeEqual(Buffer.from(given, "hex"), signatureOf(secret, at, body));
}

export const signatureOf = (secret: string, at: string, body: Uint8Array): Buffer =>
  createHmac("sha256", secret).update(`${at}.`).update(body).digest();
