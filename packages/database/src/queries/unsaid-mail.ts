import { sql } from "kysely";

/**
 * This `delivery` reached nobody whom it is addressed to, nor will: it was cancelled, or a rehearsal that is over has
 * sent it elsewhere.
 */
export const isForNobody = sql<boolean>`(
  delivery.state = 'cancelled'
  or (
    delivery.sent_to is not null and delivery.state in ('sent', 'failed', 'uncertain')
    and not exists (
      select from mail_setting
      where mail_setting.institution_id = delivery.institution_id and mail_setting.redirect_to is not null
    )
  )
)`;

/** No recipient was sent this `mail`, nor will be. */
export const isUnsaid = sql<boolean>`(
  select bool_and(${isForNobody}) from delivery
  where delivery.institution_id = mail.institution_id and delivery.mail_id = mail.id
) is true`;
