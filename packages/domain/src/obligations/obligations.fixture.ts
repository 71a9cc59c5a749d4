import type { Fact } from "../accreditation/fact.ts";
import type { Programme } from "../accreditation/programme.ts";
import { sampleCalendar as calendar } from "../calendar/working-calendar.fixture.ts";
import { localDate } from "../kernel/dates.ts";
import type { AdjustmentId, FactId } from "../kernel/ids.ts";
import type { FactKind } from "../policy/fact-kind.ts";
import { type AssociationPack, associationPack, noticePack, type Pack, schoolPack } from "../policy/pack.ts";
import { type Policies, policiesOf } from "../policy/policies.ts";
import { sampleAssociation, samplePacks, sampleSchool } from "../policy/policy.fixture.ts";
import type { Regime } from "../policy/regime.ts";
import type { PolicyRule } from "../policy/rule.ts";
import { schoolSettings } from "../policy/school-settings.ts";
import type { Adjustment } from "./adjustment.ts";
import { deriveObligations } from "./derive.ts";
import type { ProgrammeDerivation } from "./engine.ts";
import type { Obligation } from "./obligation.ts";

type Json = Readonly<Record<string, unknown>>;
type Rules = { readonly [Rule in PolicyRule]?: Json | undefined };

interface Changes {
  /** Rules of the association of a regime, on top of the sample's. */
  readonly agency?: Rules;
  readonly regime?: Regime;
  /** Rules of the school for engineering, on top of the sample's; `undefined` takes one away, `null` the whole school. */
  readonly school?: Rules | null;
  /** What the school's pack says besides. */
  readonly pack?: Json;
  /** What the association's pack says besides. */
  readonly association?: Json;
  readonly notice?: Json;
  readonly parameters?: Json;
  readonly schoolDates?: readonly Json[];
}

const { timing: _, ...said } = sampleAssociation.rules["annual-filing"];

/** A rule that says everything, with its way of coming to dates. */
export const ruled = (timing: Json, more: Json = {}): Json => ({
  ...said,
  ladder: "stage",
  evidence: null,
  ...more,
  timing,
});
/** A rule of the school on top of the association's. */
export const dated = (timing: Json): Json => ({
  timing,
  citation: { document: "school-2024", clause: "第五点" },
});

/** The sample policies with some of their data changed. */
export function policiesWith({
  agency = {},
  regime = "engineering",
  school = {},
  ...more
}: Changes): Policies {
  const packs: Pack[] = samplePacks.map((pack) =>
    pack.regime === regime
      ? associationWith({ ...pack, ...more.association, rules: { ...pack.rules, ...agency } })
      : associationWith(pack),
  );
  if (school !== null) packs.push(schoolWith(school, more.pack));
  if (more.notice) packs.push(noticePack.parse({ ...noticeHead, regime, ...more.notice }));
  const settings = schoolSettings.parse({
    school: school === null ? null : { pin: sampleSchool.id },
    parameters: { reportingWindow: { kind: "calendar-year" }, ...more.parameters },
    ...(more.schoolDates && { schoolDates: more.schoolDates }),
  });
  return policiesOf(packs, settings);
}

/** Every association cites itself; the samples of the other regimes are copies of the first. */
const associationWith = (pack: Json): AssociationPack =>
  associationPack.parse(
    JSON.parse(JSON.stringify(pack).replaceAll(sampleAssociation.id, String(pack["id"]))),
  );

function schoolWith(rules: Rules, pack: Json = {}) {
  const { engineering } = sampleSchool.regimes;
  const said = Object.entries({ ...engineering.rules, ...rules }).filter(([, rule]) => rule !== undefined);
  const regimes = { engineering: { ...engineering, rules: Object.fromEntries(said) } };
  return schoolPack.parse({ ...sampleSchool, regimes, ...pack });
}

const text = (zh: string) => ({ zh, en: `(${zh})` });
const noticeHead = {
  id: "notice-2026",
  series: "notices",
  shortName: text("2026年通知"),
  level: "notice",
  authority: text("协会"),
  document: { title: "通知", number: null, issued: "2026-03-01" },
  effective: { from: "2026-01-01", to: "2026-12-31" },
  year: 2026,
  rules: {},
  windows: [],
};

/** Every obligation of a rule, in order. */
export function derived(
  policies: Policies,
  programme: Programme,
  rule: PolicyRule,
  more: Omit<Partial<ProgrammeDerivation>, "programme"> = {},
): Obligation[] {
  const derivation = { policies, calendar, programme, from: 2010, to: 2050, ...more };
  return deriveObligations(derivation).filter((obligation) => obligation.rule === rule);
}

/** The only obligation of a rule; throws where there is none or more than one. */
export function onlyOne(...asked: Parameters<typeof derived>): Obligation {
  const [only, ...others] = derived(...asked);
  if (!only || others.length > 0)
    throw new Error(`One ${asked[2]} expected, ${others.length + (only ? 1 : 0)} derived`);
  return only;
}

let facts = 0;
/** A fact with an id of its own. */
export const fact = (kind: FactKind, on: string, more: Partial<Omit<Fact, "kind" | "on">> = {}): Fact => ({
  ...{ kind, document: null, activity: null, closes: null },
  on: localDate(on),
  id: `0199b3c2-7d1e-7aa0-8000-${String(++facts).padStart(12, "0")}` as FactId, // written in the form of an id
  ...more,
});

let adjustments = 0;
/** An extension of the programme's filing of 2025, with an id of its own, recorded after those before it. */
export const adjustment = (due: string, change: Partial<Adjustment> = {}): Adjustment => ({
  ...{
    kind: "extension",
    level: "school",
    of: "programme",
    rule: "annual-filing",
    period: "2025",
    reason: "搬迁",
  },
  due: localDate(due),
  id: `adjustment-${++adjustments}` as AdjustmentId, // ids only tell records apart here
  recordedAt: `2025-09-01T00:${String(adjustments).padStart(2, "0")}:00Z`,
  ...change,
});
