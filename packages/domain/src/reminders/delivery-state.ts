/** `sent` means that the receiving server took the mail; `uncertain` that nobody knows, and nothing is sent again by itself. */
export const deliveryStates = [
  "pending",
  "sending",
  "sent",
  "deferred",
  "failed",
  "uncertain",
  "cancelled",
] as const;
export type DeliveryState = (typeof deliveryStates)[number];
