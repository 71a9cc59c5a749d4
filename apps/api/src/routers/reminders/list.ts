import { listDeliveries } from "@goodstanding/database/queries/delivery";
import { countMails, listMails } from "@goodstanding/database/queries/mail";
import { listRemindersOfMails } from "@goodstanding/database/queries/reminder";
import type { UnitId } from "@goodstanding/domain/kernel/ids";
import { deliveryStates } from "@goodstanding/domain/reminders/delivery-state";
import { mailKinds } from "@goodstanding/domain/reminders/mail-kind";
import { z } from "zod";
import { yearInput } from "../../date-input.ts";
import { idInput } from "../../id-input.ts";
import { mailRow } from "../../presenters/mail-row.ts";
import { reminderProcedure } from "./procedure.ts";

const PAGE_SIZE = 50;

const asked = z.object({
  year: yearInput.nullable().default(null),
  unitId: idInput<UnitId>().nullable().default(null),
  kind: z.enum(mailKinds).nullable().default(null),
  /** Of at least one envelope. */
  state: z.enum(deliveryStates).nullable().default(null),
  /** From 1. */
  page: z.int().min(1).max(100_000).default(1),
});

/** The ledger, newest first: every mail with what it spoke of and how the mail server answered each recipient. */
export const list = reminderProcedure.input(asked).query(({ ctx: { read }, input: { page, ...filter } }) =>
  read(async (tx) => {
    const mails = await listMails(tx, filter, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
    const ids = mails.map(({ id }) => id);
    const reminders = Map.groupBy(await listRemindersOfMails(tx, ids), ({ mailId }) => mailId);
    const deliveries = Map.groupBy(await listDeliveries(tx, ids), ({ mailId }) => mailId);
    return {
      total: await countMails(tx, filter),
      pageSize: PAGE_SIZE,
      mails: mails.map((mail) => mailRow(mail, reminders.get(mail.id) ?? [], deliveries.get(mail.id) ?? [])),
    };
  }),
);
