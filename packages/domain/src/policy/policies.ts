import type { Text } from "../kernel/text.ts";
import { holdsIn } from "./holds-in.ts";
import { inForce } from "./in-force.ts";
import { type Layers, layerPolicy } from "./layer.ts";
import type { AssociationPack, NoticePack, Pack, SchoolPack } from "./pack.ts";
import type { Policy } from "./policy.ts";
import { type Regime, regimes } from "./regime.ts";
import type { PolicyRule } from "./rule.ts";
import { type Choice, type SchoolSettings, schoolSettings } from "./school-settings.ts";
import type { Timing } from "./timing.ts";

/** A policy with what has to be said about its choice, such as that its document has run out and is carried over. */
export interface InForce {
  readonly policy: Policy;
  readonly remarks: readonly Text[];
}

/** Everything that a school stands under, through all years and kinds of accreditation. */
export interface Policies {
  /** The rules of one kind of accreditation as they stand for one rule in one year. */
  readonly inForce: (regime: Regime, rule: PolicyRule, year: number) => InForce;
  /** The kind of accreditation that a list calls by this word; `null` where no pack knows the word. */
  readonly regimeOf: (word: string) => Regime | null;
}

/** The documents that a school has chosen, with what it has set for itself. */
export function policiesOf(packs: readonly Pack[], settings: SchoolSettings): Policies {
  const schools = packs.filter((pack) => pack.level === "school");
  const school = settings.school ? chosen(schools, settings.school) : [];
  return policiesFrom(packs, school, settings, (regime) => {
    const all = associationsOf(packs, regime);
    const choice = settings.associations[regime];
    return choice ? chosen(all, choice) : all.filter(({ series }) => series === all[0]?.series);
  });
}

/**
 * One document by name: no series is followed. A school's stands on the association packs that it names; an
 * association's alone serves a school without rules of its own.
 */
export function pinnedPolicies(packs: readonly Pack[], pinned: AssociationPack | SchoolPack): Policies {
  const settings = schoolSettings.parse({ school: null });
  if (pinned.level === "school") {
    return policiesFrom(packs, [pinned], settings, (regime) => {
      const named = pinned.regimes[regime]?.association;
      const all = associationsOf(packs, regime);
      return named === undefined ? all : all.filter(({ id }) => id === named);
    });
  }
  return policiesFrom(packs, [], settings, (regime) =>
    regime === pinned.regime ? [pinned] : associationsOf(packs, regime),
  );
}

function policiesFrom(
  packs: readonly Pack[],
  school: readonly SchoolPack[],
  settings: SchoolSettings,
  associationsFor: (regime: Regime) => readonly AssociationPack[],
): Policies {
  const associations = Object.fromEntries(
    regimes.map((regime) => [regime, associationsFor(regime)]),
  ) as unknown as Record<Regime, readonly AssociationPack[]>; // every regime is a key
  const notices = [...packs.filter((pack) => pack.level === "notice"), ...settings.notices];
  const known = new Map<string, InForce>();
  const layered = openLayering();
  const read = (regime: Regime, rule: PolicyRule, year: number): InForce => {
    const [first, ...others] = associations[regime];
    if (!first) throw new RangeError(`No association pack for ${regime}`);
    const association = inForce([first, ...others], (pack) => pack.rules[rule]?.timing, year);
    const ours = schoolInForce(school, regime, rule, year);
    const notice = noticeOf(notices, regime, year);
    // A document that does not speak of the rule has nothing that could run on.
    const remarks = [
      association.pack.rules[rule] ? association.carriedOver : null,
      ours && schoolTiming(ours.pack, regime, rule) ? ours.carriedOver : null,
    ].filter((text) => text !== null);
    const schoolDates = settings.schoolDates.filter((date) => holdsIn(date, year));
    const layers = {
      regime,
      association: association.pack,
      notice,
      school: ours?.pack ?? null,
      packs,
      settings: { ...settings, schoolDates },
    };
    return { policy: layered(layers), remarks };
  };
  return {
    inForce: (regime, rule, year) => {
      const key = `${regime} ${rule} ${year}`;
      const before = known.get(key);
      if (before) return before;
      const policy = read(regime, rule, year);
      known.set(key, policy);
      return policy;
    },
    regimeOf: (word) =>
      packs.filter((pack) => pack.level === "association").find(({ words }) => words.includes(word))
        ?.regime ?? null,
  };
}

/** Most years and rules come to the same layers, which are laid once. */
function openLayering(): (layers: Layers) => Policy {
  const known = new Map<string, Policy>();
  return (layers) => {
    const { regime, association, notice, school, settings } = layers;
    const dates = JSON.stringify(settings.schoolDates);
    const key = `${regime} ${association.id} ${notice?.id} ${notice?.year} ${school?.id} ${dates}`;
    const policy = known.get(key) ?? layerPolicy(layers);
    known.set(key, policy);
    return policy;
  };
}

function schoolInForce(school: readonly SchoolPack[], regime: Regime, rule: PolicyRule, year: number) {
  const [first, ...others] = school;
  if (!first) return null;
  return inForce([first, ...others], (pack) => schoolTiming(pack, regime, rule), year);
}

const schoolTiming = (pack: SchoolPack, regime: Regime, rule: PolicyRule): Timing | undefined =>
  (pack.regimes[regime] ?? (pack.analogy ? pack.regimes[pack.analogy.regime] : undefined))?.rules[rule]
    ?.timing;

/** The office's own registration comes after what ships, and holds. */
const noticeOf = (notices: readonly NoticePack[], regime: Regime, year: number): NoticePack | null =>
  notices.findLast((notice) => notice.regime === regime && notice.year === year) ?? null;

const associationsOf = (packs: readonly Pack[], regime: Regime): readonly AssociationPack[] =>
  packs.filter((pack) => pack.level === "association").filter((pack) => pack.regime === regime);

/** A choice that no release carries any more has to be heard: in silence the school would lose its dates. */
function chosen<P extends AssociationPack | SchoolPack>(packs: readonly P[], choice: Choice): readonly P[] {
  const found =
    "pin" in choice
      ? packs.filter(({ id }) => id === choice.pin)
      : packs.filter(({ series }) => series === choice.follow);
  if (found.length === 0)
    throw new RangeError(`No pack ships under ${"pin" in choice ? choice.pin : choice.follow}`);
  return found;
}
