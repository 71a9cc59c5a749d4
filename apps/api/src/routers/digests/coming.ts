import { nextDigestDay } from "@goodstanding/domain/reminders/digest-day";
import { readDigests } from "@goodstanding/operations/digests/read-digests";
import { reminderProcedure } from "../reminders/procedure.ts";

/** What the digests would say if they went out now, the office's first, and the day on which the next ones do. */
export const coming = reminderProcedure.query(({ ctx: { read, deps, actor, today } }) =>
  read(async (tx) => {
    const { institutionId } = actor;
    const digests = await readDigests(tx, { institutionId, today, publicUrl: deps.mail.publicUrl });
    return {
      day: digests && nextDigestDay(today, digests.calendar),
      digests: (digests?.toSend ?? []).map(
        ({ unitId, unit, isOffice, digest, recipients, view: { subject } }) => ({
          ...{ unitId, unit, isOffice, digest, recipients, subject },
        }),
      ),
    };
  }),
);
