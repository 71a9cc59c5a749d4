import { listTemplateVersions } from "@goodstanding/database/queries/mail-template";
import { wordingProcedure } from "./procedure.ts";
import { templateName } from "./template-input.ts";

/** Every version of the words of one kind of mail, the latest first; none: the product's words hold. */
export const get = wordingProcedure.input(templateName).query(({ ctx: { read }, input }) =>
  read(async (tx) =>
    (await listTemplateVersions(tx, input)).map(({ name, nameEn, savedAt, ...row }) => ({
      ...row,
      savedAt: savedAt.toISOString(),
      savedBy: { zh: name, en: nameEn },
    })),
  ),
);
