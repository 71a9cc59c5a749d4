import type { Role } from "../access/roles.ts";
import type { Text } from "../kernel/text.ts";
import type { Checklist } from "./checklist.ts";
import type { Gravity } from "./gravity.ts";
import type { AgencyRule, SchoolRule } from "./pack.ts";
import type { Policy } from "./policy.ts";
import type { LadderId } from "./reminder-ladder.ts";
import type { PackCitation } from "./resolve-citation.ts";
import type { PolicyRule } from "./rule.ts";
import type { Timing } from "./timing.ts";

/** A rule as both layers together say it. */
export interface EffectiveRule {
  readonly name: Text;
  /** When the agency wants it; `null` where the rule is the school's own. */
  readonly agency: Timing | null;
  /** When the school wants it; `null` where the school sets nothing. */
  readonly school: Timing | null;
  /** The agency does it itself: its day is only expected, and nobody is late by it. */
  readonly isExpectation: boolean;
  readonly consequence: Text;
  readonly gravity: Gravity;
  readonly owner: Role;
  readonly evidence: readonly Text[];
  readonly ladder: LadderId;
  /** Of the consequence: the layer that states it. */
  readonly citation: PackCitation;
}

/** `null` where neither layer knows the rule. The school's words stand before the association's. */
export function effectiveRule(policy: Policy, rule: PolicyRule): EffectiveRule | null {
  const agency = policy.association.rules[rule];
  const school = policy.school?.rules[rule];
  if (!agency && !school) return null;
  const said = { ...agency, ...defined(school ?? {}) };
  const { name, consequence, gravity, owner, ladder, citation } = said;
  if (!name || !consequence || !gravity || !owner || !ladder || !citation)
    throw new RangeError(`${policy.school?.id ?? policy.association.id} leaves ${rule} half said`);
  return {
    ...{ name, owner, ladder },
    ...timingsOf(agency, school),
    isExpectation: agency?.binds === "nobody",
    // What a missed agency date leads to outweighs what the school says of its own.
    consequence: agency?.consequence ?? consequence,
    gravity: agency?.gravity ?? gravity,
    citation: agency?.citation ?? citation,
    evidence: evidenceNames(policy, { agency: agency?.evidence, school: school?.evidence }),
  };
}

/** A day of the school's own may stand in the association's pack, for every school that sets none. */
function timingsOf(
  agency: AgencyRule | undefined,
  school: SchoolRule | undefined,
): Pick<EffectiveRule, "agency" | "school"> {
  if (agency?.binds === "school") return { agency: null, school: school?.timing ?? agency.timing };
  return { agency: agency?.timing ?? null, school: school?.timing ?? null };
}

/** What the association asks for, then what the school asks for beyond it. */
function evidenceNames({ association, school }: Policy, lists: ListIds): readonly Text[] {
  const own = { ...association.evidenceLists, ...school?.evidenceLists };
  const named = [
    ...listNamed(association, association.evidenceLists, lists.agency),
    ...listNamed(association, own, lists.school),
  ];
  return named.filter(({ zh }, at) => named.findIndex((earlier) => earlier.zh === zh) === at);
}

type ListIds = Readonly<Record<"agency" | "school", string | null | undefined>>;

function listNamed(
  { checklist }: Policy["association"],
  lists: Policy["association"]["evidenceLists"],
  id: string | null | undefined,
): readonly Text[] {
  if (!id) return [];
  return (id === "checklist" ? checklistItems(checklist) : (lists[id]?.items ?? [])).map(({ name }) => name);
}

/** The documents and other material by name, the course packages as one. */
const checklistItems = ({ parts }: Checklist): readonly { readonly name: Text }[] =>
  parts.flatMap((part): readonly { readonly name: Text }[] =>
    part.kind === "courses" ? [part] : part.slots,
  );

const defined = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
