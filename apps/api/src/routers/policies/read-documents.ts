import { findPolicyAdoption } from "@goodstanding/database/queries/policy-adoption";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import { listed } from "@goodstanding/domain/policy/check-choice";
import type { Pack } from "@goodstanding/domain/policy/pack";
import { type SchoolSettings, schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { allPacks } from "@goodstanding/policy-packs/packs";
import { ExpectedError, found } from "../../trpc.ts";

/** Every document on record for a school: those that ship, then the notices that its office has registered. */
export interface Documents {
  readonly settings: SchoolSettings;
  readonly packs: readonly Pack[];
  /** Errors: `policy.unknown-pack`, with the ids that there are. */
  readonly named: (id: string) => Pack;
}

/** Errors: `policy.not-adopted`. */
export async function readDocuments(tx: ScopedTransaction): Promise<Documents> {
  const adoption = found(await findPolicyAdoption(tx), "policy.not-adopted");
  const settings = schoolSettings.parse(adoption.settings);
  const packs = [...allPacks, ...settings.notices];
  return {
    settings,
    packs,
    named: (id) => {
      const pack = packs.find((each) => each.id === id);
      if (pack) return pack;
      const allowed = textParam("allowed", listed(packs.map((each) => each.id)));
      throw new ExpectedError(appError("policy.unknown-pack", { pack: id, ...allowed }));
    },
  };
}
