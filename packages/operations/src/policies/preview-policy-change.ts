import { createHash } from "node:crypto";
import { findInstitution } from "@goodstanding/database/queries/institution";
import { listPolicyAdoptions } from "@goodstanding/database/queries/policy-adoption";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { canonicalJson } from "@goodstanding/domain/kernel/canonical-json";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { compareObligations, type OwedBySubject } from "@goodstanding/domain/obligations/compare-obligations";
import { changeSettings } from "@goodstanding/domain/policy/change-settings";
import type { PolicyChange } from "@goodstanding/domain/policy/policy-change";
import { type SchoolSettings, schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { allPacks, policiesFor } from "@goodstanding/policy-packs/packs";
import { schoolLadders } from "@goodstanding/policy-packs/reminder-ladder";
import type { Deps } from "../deps.ts";
import { type DerivationInputs, deriveInstitution } from "../obligations/derive-institution.ts";
import { readDerivationInputs } from "../obligations/read-derivation-inputs.ts";
import { scopeOf } from "../scope-of.ts";
import { adoptableSchools } from "./adoptable-schools.ts";
import { type AdoptedPolicies, adoptedPolicies } from "./adopted-policies.ts";
import type { PolicyPreview } from "./policy-preview.ts";
import { countsOf, previewItems } from "./preview-items.ts";
import { previewReminders } from "./preview-reminders.ts";
import { subjectsOf, unitFacts } from "./preview-subjects.ts";

type Needs = Pick<Deps, "database" | "clock">;

/**
 * What a change would do to every duty and every reminder of the school; nothing is written. Errors: `access.denied`,
 * `policy.not-adopted`, and those of `changeSettings`.
 */
export const previewPolicyChange = (
  deps: Needs,
  actor: PersonActor,
  change: PolicyChange,
): Promise<Result<PolicyPreview, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const previewed = await previewWithin(deps, tx, actor, change);
    return previewed.ok ? ok(previewed.value.preview) : previewed;
  });

/** What applying a change needs beside its preview. */
export interface Previewed {
  readonly preview: PolicyPreview;
  /** What is in force. */
  readonly adopted: AdoptedPolicies;
  /** The settings after the change. */
  readonly changed: SchoolSettings;
}

/** The same inside a transaction that goes on to apply it. */
export async function previewWithin(
  deps: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  actor: PersonActor,
  change: PolicyChange,
): Promise<Result<Previewed, AppError>> {
  if (!can(actor, "policies.change")) return err(appError("access.denied"));
  const institution = await findInstitution(tx, actor.institutionId);
  const adopted = await adoptedPolicies(tx);
  if (!institution || !adopted) return err(appError("policy.not-adopted"));
  const today = deps.clock.today(institution.timeZone);
  const inputs = await readDerivationInputs(deps, tx, adopted);
  const subjects = subjectsOf(inputs);
  const present = dutiesUnder(inputs, adopted.settings);
  const changed = changeSettings(adopted.settings, change, {
    packs: allPacks,
    year: yearOf(today),
    today,
    schools: adoptableSchools(institution, await readHistory(tx)),
    units: unitFacts(subjects, present),
  });
  if (!changed.ok) return changed;
  const comparison = compareObligations(present, dutiesUnder(inputs, changed.value));
  const circumstances = {
    ...{ today, remindingFrom: adopted.remindingFrom, calendar: inputs.calendar },
    ladders: {
      before: schoolLadders(adopted.settings, today),
      after: schoolLadders(changed.value, today),
    },
  };
  const result = {
    counts: countsOf(comparison),
    items: previewItems(comparison, subjects),
    ...(await previewReminders(tx, { comparison, present, subjects }, circumstances)),
  };
  const { version } = adopted;
  const hash = createHash("sha256").update(canonicalJson({ version, change, result })).digest("hex");
  return ok({ preview: { version, hash, ...result }, adopted, changed: changed.value });
}

const dutiesUnder = (inputs: DerivationInputs, settings: SchoolSettings): readonly OwedBySubject[] =>
  deriveInstitution({ ...inputs, settings, policies: policiesFor(settings) }).flatMap(
    ({ programmeId, unitId, obligations }) => {
      const subject = programmeId ?? unitId;
      return obligations.map((obligation) => ({ subject, obligation }));
    },
  );

const readHistory = async (tx: ScopedTransaction): Promise<readonly SchoolSettings[]> =>
  (await listPolicyAdoptions(tx)).map(({ settings }) => schoolSettings.parse(settings));
