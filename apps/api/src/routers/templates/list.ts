import { listTemplates } from "@goodstanding/database/queries/mail-template";
import { languages } from "@goodstanding/domain/kernel/text";
import { templateKinds } from "@goodstanding/domain/reminders/mail-template";
import { wordingProcedure } from "./procedure.ts";

/** Every kind of mail whose words a school may set, with the version that holds in each language; 0: the product's words. */
export const list = wordingProcedure.query(({ ctx: { read } }) =>
  read(async (tx) => {
    const saved = await Promise.all(languages.map((language) => listTemplates(tx, language)));
    return templateKinds.map((kind) => ({
      kind,
      versions: Object.fromEntries(
        languages.map((language, at) => [
          language,
          saved[at]?.find((row) => row.kind === kind)?.version ?? 0,
        ]),
      ) as Record<(typeof languages)[number], number>, // one entry a language
    }));
  }),
);
