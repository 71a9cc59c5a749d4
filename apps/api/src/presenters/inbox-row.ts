import type { listInbox } from "@goodstanding/database/queries/inbox";
import { canAcknowledge } from "@goodstanding/operations/inbox/can-acknowledge";

type InboxMail = Awaited<ReturnType<typeof listInbox>>[number];

/** A mail in somebody's inbox. */
export const inboxRow = (mail: InboxMail) => ({
  id: mail.id,
  kind: mail.kind,
  localDay: mail.localDay,
  subject: mail.subject,
  unit: { id: mail.unitId, name: { zh: mail.unitName, en: mail.unitNameEn } },
  /** False where it went to others of the unit. */
  isOwn: mail.ownDeliveryId !== null,
  isRead: mail.readAt !== null,
  canAcknowledge: canAcknowledge(mail),
  acknowledgedAt: mail.acknowledgedAt?.toISOString() ?? null,
});
