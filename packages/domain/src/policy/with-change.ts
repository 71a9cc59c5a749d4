import { assertNever } from "../kernel/assert-never.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import type { Years } from "./holds-in.ts";
import { defaultParameters, type Parameters, parameters } from "./parameters.ts";
import type { PolicyChange, PolicyChangeOf } from "./policy-change.ts";
import type { OwnLadders } from "./reminder-ladder.ts";
import type { SchoolSettings } from "./school-settings.ts";

/**
 * The settings with one change put in, unchecked. Lists are kept in order, so that a change and its contrary leave no
 * trace. `year`: the present one, from which on a date is moved unless the change says otherwise.
 */
export function withChange(settings: SchoolSettings, change: PolicyChange, year: number): SchoolSettings {
  switch (change.kind) {
    case "school-pack":
      return { ...settings, school: change.choice };
    case "association-pack":
      return { ...settings, associations: withValue(settings.associations, change.regime, change.choice) };
    case "school-date":
      return { ...settings, schoolDates: withSchoolDate(settings.schoolDates, change, year) };
    case "unit-date":
      return { ...settings, unitDates: withUnitDate(settings.unitDates, change, year) };
    case "parameters":
      return { ...settings, parameters: withParameters(settings.parameters, change.patch) };
    case "notice": {
      const others = settings.notices.filter(({ id }) => id !== change.notice.id);
      return { ...settings, notices: sortedBy([...others, change.notice], ({ id }) => id) };
    }
    case "remove-notice":
      return { ...settings, notices: settings.notices.filter(({ id }) => id !== change.id) };
    case "severities":
      return { ...settings, severities: withValues(settings.severities, change.patch) };
    case "attainment-formula":
      return { ...settings, attainmentFormula: change.formula };
    case "archive":
      return { ...settings, archive: change.archive };
    case "escalation":
      return { ...settings, escalation: change.escalation };
    case "ladder":
      return { ...settings, ladders: withLadder(settings.ladders, change) };
    case "terms":
      return { ...settings, terms: sortedBy(change.terms, ({ year, term }) => `${year} ${term}`) };
    default:
      return assertNever(change);
  }
}

function withSchoolDate(
  dates: SchoolSettings["schoolDates"],
  { regime, rule, due, because, from: first }: PolicyChangeOf<"school-date">,
  year: number,
): SchoolSettings["schoolDates"] {
  const from = first ?? year;
  const others = endingBefore(dates, from, (date) => date.regime === regime && date.rule === rule);
  const own = due ? [{ regime, rule, due, because, from }] : [];
  return sortedBy([...others, ...own], (date) => `${date.regime} ${date.rule} ${date.from ?? 0}`);
}

function withUnitDate(
  dates: SchoolSettings["unitDates"],
  { unitId, rule, due, because, from: first }: PolicyChangeOf<"unit-date">,
  year: number,
): SchoolSettings["unitDates"] {
  const from = first ?? year;
  const others = endingBefore(dates, from, (date) => date.unitId === unitId && date.rule === rule);
  const own = due ? [{ unitId, rule, due, because, from }] : [];
  return sortedBy([...others, ...own], (date) => `${date.unitId} ${date.rule} ${date.from ?? 0}`);
}

/** Of the dates that are replaced from a year on, what stands for the years before it. */
const endingBefore = <T extends Years>(
  dates: readonly T[],
  year: number,
  isReplaced: (date: T) => boolean,
): readonly T[] =>
  dates.flatMap((date) => {
    if (!isReplaced(date) || (date.to ?? year) < year) return [date];
    return (date.from ?? 0) < year ? [{ ...date, to: year - 1 }] : [];
  });

/** What was said of the day and of later ones gives way; where nothing of the school's own is left, nothing is kept. */
function withLadder(
  ladders: OwnLadders,
  { ladderKind, ladder, from }: PolicyChangeOf<"ladder">,
): SchoolSettings["ladders"] {
  const earlier = (ladders[ladderKind] ?? []).filter((version) => version.from < from);
  const present = earlier.at(-1)?.ladder ?? null;
  const isNew = canonicalJson(present) !== canonicalJson(ladder);
  const versions = isNew ? [...earlier, { from, ladder }] : earlier;
  return withValue(ladders, ladderKind, versions.length === 0 ? null : versions);
}

function withParameters(present: Parameters, patch: PolicyChangeOf<"parameters">["patch"]): Parameters {
  const said = Object.entries(patch).filter(([, value]) => value !== undefined);
  const defaults: Readonly<Record<string, unknown>> = defaultParameters;
  return parameters.parse({
    ...present,
    ...Object.fromEntries(said.map(([name, value]) => [name, value ?? defaults[name]])),
  });
}

const withValues = <Key extends string, Value>(
  values: { readonly [K in Key]?: Value | undefined },
  patch: { readonly [K in Key]?: Value | null | undefined },
): { [K in Key]?: Value } =>
  (Object.entries(patch) as [Key, Value | null | undefined][]).reduce(
    (changed, [key, value]) => (value === undefined ? changed : withValue(changed, key, value)),
    { ...values } as { [K in Key]?: Value },
  );

/** `null` takes the key away. */
function withValue<Key extends string, Value>(
  values: { readonly [K in Key]?: Value | undefined },
  key: Key,
  value: Value | null,
): { [K in Key]?: Value } {
  const entries = Object.entries(values).filter(([each, old]) => each !== key && old !== undefined);
  const all = value === null ? entries : [...entries, [key, value]];
  return Object.fromEntries(all.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))) as {
    [K in Key]?: Value;
  };
}

const sortedBy = <T>(list: readonly T[], keyOf: (item: T) => string): T[] =>
  list.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
