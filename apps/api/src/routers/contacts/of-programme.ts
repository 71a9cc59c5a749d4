import { listContactsOfProgramme } from "@goodstanding/database/queries/outside-contact";
import { findProgramme } from "@goodstanding/database/queries/programme";
import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { contactRow } from "../../presenters/contact-row.ts";
import { found } from "../../trpc.ts";
import { reminderProcedure } from "../reminders/procedure.ts";

/** 系统外联系 about one programme and with its college, the latest first. */
export const ofProgramme = reminderProcedure
  .input(z.object({ id: idInput<ProgrammeId>() }))
  .query(({ ctx: { read }, input }) =>
    read(async (tx) => {
      const programme = found(await findProgramme(tx, input.id), "programme.not-found");
      return (await listContactsOfProgramme(tx, programme)).map(contactRow);
    }),
  );
