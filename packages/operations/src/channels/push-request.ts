import { ECDH } from "node:crypto";
import webPush from "web-push";
import { z } from "zod";
import type { Outgoing } from "./post.ts";
import type { PushKeys } from "./push-keys.ts";

/** What a browser gives for its messages; W3C Push API, `PushSubscription.toJSON`. */
export const pushSubscriptionForm = z.object({
  endpoint: z.url({ protocol: /^https$/ }).max(2000),
  keys: z.object({
    /** A point on P-256, 65 bytes. */
    p256dh: z
      .string()
      .regex(/^[\w-]{87}=?$/)
      .refine(isPoint),
    /** 16 bytes. */
    auth: z.string().regex(/^[\w-]{22}={0,2}$/),
  }),
});
export type BrowserSubscription = z.infer<typeof pushSubscriptionForm>;

/** Most strings of 65 bytes are no point on the curve, and nothing can be encrypted for those. */
function isPoint(key: string): boolean {
  try {
    ECDH.convertKey(key, "prime256v1", "base64url");
    return true;
  } catch {
    return false;
  }
}

/**
 * The message for the eyes of one browser alone (RFC 8291), signed by this installation (RFC 8292). Throws where nothing
 * can be made for these keys.
 */
export function pushRequest(
  subscription: BrowserSubscription,
  body: string,
  { keys, subject }: { readonly keys: PushKeys; readonly subject: string },
): Outgoing {
  const {
    endpoint,
    headers,
    body: encrypted,
  } = webPush.generateRequestDetails(subscription, body, {
    vapidDetails: { subject, ...keys },
    ...{ contentEncoding: "aes128gcm", TTL: TTL_SECONDS, urgency: "normal" },
  });
  return {
    url: endpoint,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: encrypted,
  };
}

/** A browser that is off for longer hears of it by mail and inbox. */
const TTL_SECONDS = 24 * 60 * 60;
