import { findMailSetting } from "@goodstanding/database/queries/mail-setting";
import { findPerson } from "@goodstanding/database/queries/person";
import { reminderProcedure } from "./procedure.ts";

/** Whether the school's mail goes out, whither, in which language, since when and on whose word. */
export const sending = reminderProcedure.query(({ ctx: { read } }) =>
  read(async (tx) => {
    const setting = await findMailSetting(tx);
    const changedBy = setting?.changedBy ? await findPerson(tx, setting.changedBy) : undefined;
    return {
      /** As its own office has set it. */
      state: setting?.state ?? ("not-enabled" as const),
      redirectTo: setting?.redirectTo ?? null,
      language: setting?.language ?? ("zh" as const),
      replyTo: setting?.replyTo ?? null,
      because: setting?.because ?? null,
      changedAt: setting?.changedAt.toISOString() ?? null,
      /** `null`: nobody has changed it since the founding. */
      changedBy: changedBy ? { zh: changedBy.name, en: changedBy.nameEn } : null,
    };
  }),
);
