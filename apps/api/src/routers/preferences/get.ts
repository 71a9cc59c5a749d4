import { readMailPreferences } from "@goodstanding/database/queries/mail-preference";
import { findPerson } from "@goodstanding/database/queries/person";
import { found, procedure } from "../../trpc.ts";

/** What the person has chosen for themselves, and the address that their mail goes to. */
export const get = procedure.query(({ ctx: { read, actor } }) =>
  read(async (tx) => {
    const person = found(await findPerson(tx, actor.personId), "session.required");
    const chosen = (await readMailPreferences(tx, [person.id])).get(person.id) ?? [];
    return {
      address: person.email,
      preferences: chosen.map(({ kind, channel, frequency }) => ({ kind, channel, frequency })),
    };
  }),
);
