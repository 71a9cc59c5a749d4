import type { findInInbox } from "@goodstanding/database/queries/inbox";

type InboxMail = NonNullable<Awaited<ReturnType<typeof findInInbox>>>;

/** Its recipient alone confirms a mail, and only one that asks for it; the link of a digest ends the digest. */
export const canAcknowledge = ({
  kind,
  ownDeliveryId,
  answerTokenHash,
}: Pick<InboxMail, "kind" | "ownDeliveryId" | "answerTokenHash">): boolean =>
  ownDeliveryId !== null && answerTokenHash !== null && kind !== "digest";
