import { addSlots } from "./add-slots.ts";
import type { AddedSlot } from "./checklist.ts";
import type { AssociationPack, Findings, NoticePack, Pack, SchoolPack } from "./pack.ts";
import type { AssociationLayer, LayeredSchoolRule, Policy, SchoolLayer } from "./policy.ts";
import type { Regime } from "./regime.ts";
import type { PolicyRule } from "./rule.ts";
import type { SchoolSettings } from "./school-settings.ts";
import { mayBeTaken } from "./severity-choices.ts";

export interface Layers {
  readonly regime: Regime;
  readonly association: AssociationPack;
  readonly notice: NoticePack | null;
  readonly school: SchoolPack | null;
  /** Where a pack's review is another's. */
  readonly packs: readonly Pack[];
  readonly settings: Pick<
    SchoolSettings,
    "schoolDates" | "severities" | "parameters" | "attainmentFormula" | "archive"
  >;
}

/** One policy from its layers: association ← notice ← school ← what the school has set for itself. */
export function layerPolicy({ regime, association, notice, school, packs, settings }: Layers): Policy {
  const added = school?.regimes[regime]?.checklist.slots ?? [];
  return {
    regime,
    association: withSlots(associationLayer(association, packs, settings.severities), added),
    notice,
    school: school && schoolLayer(school, regime, settings.schoolDates),
    parameters: settings.parameters,
    attainmentFormula: settings.attainmentFormula,
    archive: settings.archive,
  };
}

function associationLayer(
  { review: own, ...pack }: AssociationPack,
  packs: readonly Pack[],
  severities: SchoolSettings["severities"],
): AssociationLayer {
  const { review, ...reviewedBy } =
    "sameAs" in own ? reviewOf(own.sameAs, packs) : { id: pack.id, document: pack.document, review: own };
  const findings = withSeverities(review.findings, severities);
  return { ...pack, checklist: review.checklist, findings, reviewedBy };
}

/** Slots of the school come after the association's own of that part. */
function withSlots(layer: AssociationLayer, added: readonly AddedSlot[]): AssociationLayer {
  if (added.length === 0) return layer;
  return { ...layer, checklist: addSlots(layer.checklist, added) };
}

/** Linters hold that the pack is there and has a review of its own. */
function reviewOf(id: string, packs: readonly Pack[]) {
  const pack = packs.find((each) => each.id === id);
  if (pack?.level !== "association" || "sameAs" in pack.review)
    throw new RangeError(`${id} holds no review of its own`);
  return { id: pack.id, document: pack.document, review: pack.review };
}

function withSeverities(findings: Findings, severities: SchoolSettings["severities"]): Findings {
  const changed = { ...findings };
  for (const rule of Object.keys(findings) as (keyof Findings)[]) {
    const severity = severities[rule];
    // A later document may be stricter than what the school has set under an earlier one.
    if (severity && mayBeTaken(rule, severity, findings[rule].severity))
      changed[rule] = { ...findings[rule], severity };
  }
  return changed;
}

/** What the document says of this kind of accreditation, or of the one that it lets others follow. `null`: nothing. */
function schoolLayer(
  pack: SchoolPack,
  regime: Regime,
  dates: SchoolSettings["schoolDates"],
): SchoolLayer | null {
  const own = pack.regimes[regime];
  const followed = own ?? (pack.analogy && pack.regimes[pack.analogy.regime]);
  if (!followed) return null;
  const { id, series, shortName, document, effective, school, figures, evidenceLists } = pack;
  const { exemptions, collegeCheck } = pack;
  return {
    ...{ id, series, shortName, document, effective, school, figures, evidenceLists },
    ...{ exemptions, collegeCheck },
    office: followed.office,
    rules: withDates(followed.rules, regime, dates),
    byAnalogy: own ? null : pack.analogy,
  };
}

function withDates(
  rules: SchoolLayer["rules"],
  regime: Regime,
  dates: SchoolSettings["schoolDates"],
): SchoolLayer["rules"] {
  const moved: { [Rule in PolicyRule]?: LayeredSchoolRule | undefined } = { ...rules };
  for (const date of dates) {
    const rule = rules[date.rule];
    if (date.regime !== regime || !rule || !("due" in rule.timing)) continue;
    moved[date.rule] = {
      ...rule,
      timing: { ...rule.timing, due: date.due },
      moved: { from: rule.timing.due, because: date.because },
    };
  }
  return moved;
}
