import { z } from "zod";
import { findingRules } from "../review/finding-rule.ts";
import { severities } from "../review/severity.ts";
import { noticePack } from "./pack.ts";
import { type ParameterName, parameters } from "./parameters.ts";
import { regimes } from "./regime.ts";
import { ladderKinds, reminderLadder } from "./reminder-ladder.ts";
import { policyRules } from "./rule.ts";
import { date, monthDay, packId, year } from "./scalars.ts";
import { choice, reason, schoolSettings } from "./school-settings.ts";

const { attainmentFormula, archive, escalation, terms } = schoolSettings.shape;

type ParameterPatch = {
  [Name in ParameterName]: z.ZodOptional<
    z.ZodNullable<ReturnType<(typeof parameters.shape)[Name]["removeDefault"]>>
  >;
};

/** Some of the parameters; `null` goes back to the product's default. */
const parameterPatch = z.strictObject(
  Object.fromEntries(
    Object.entries(parameters.shape).map(([name, value]) => [
      name,
      value.removeDefault().nullable().optional(),
    ]),
  ) as unknown as ParameterPatch, // the keys are those of the parameters
);

/** One thing that the quality office changes in the settings of its school. */
export const policyChange = z.discriminatedUnion("kind", [
  /** `null`: the school has no document of its own any more. */
  z.strictObject({ kind: z.literal("school-pack"), choice: choice.nullable() }),
  /** `null`: back to following the series of the regime. */
  z.strictObject({
    kind: z.literal("association-pack"),
    regime: z.enum(regimes),
    choice: choice.nullable(),
  }),
  /** `due: null`: back to the day that the school's document prints. `from`: the first year; absent: the present one. */
  z.strictObject({
    kind: z.literal("school-date"),
    regime: z.enum(regimes),
    rule: z.enum(policyRules),
    due: monthDay.nullable(),
    from: year.optional(),
    because: reason,
  }),
  /** `due: null`: the unit has no day of its own any more. */
  z.strictObject({
    kind: z.literal("unit-date"),
    unitId: z.uuid(),
    rule: z.enum(policyRules),
    due: monthDay.nullable(),
    from: year.optional(),
    because: reason,
  }),
  z.strictObject({ kind: z.literal("parameters"), patch: parameterPatch }),
  /** Registers a notice, or corrects the one of the same id. */
  z.strictObject({ kind: z.literal("notice"), notice: noticePack }),
  z.strictObject({ kind: z.literal("remove-notice"), id: packId }),
  /** `null` goes back to the severity that the association's document has. */
  z.strictObject({
    kind: z.literal("severities"),
    patch: z.partialRecord(z.enum(findingRules), z.enum(severities).nullable()),
  }),
  z.strictObject({ kind: z.literal("attainment-formula"), formula: attainmentFormula.removeDefault() }),
  z.strictObject({ kind: z.literal("archive"), archive: archive.removeDefault() }),
  z.strictObject({ kind: z.literal("escalation"), escalation: escalation.unwrap() }),
  /** `ladder: null`: the product's again. `from`: the day on which it comes into force; what was to follow later goes. */
  z.strictObject({
    kind: z.literal("ladder"),
    ladderKind: z.enum(ladderKinds),
    ladder: reminderLadder.nullable(),
    from: date,
  }),
  z.strictObject({ kind: z.literal("terms"), terms: terms.removeDefault() }),
]);

export type PolicyChange = z.infer<typeof policyChange>;
export type PolicyChangeKind = PolicyChange["kind"];
export type PolicyChangeOf<Kind extends PolicyChangeKind> = Extract<PolicyChange, { kind: Kind }>;
