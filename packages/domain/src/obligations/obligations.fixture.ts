import { associationPack, noticePack, type Pack, schoolPack } from "../policy/pack.ts";
import { type Policies, policiesOf } from "../policy/policies.ts";
import { sampleAssociation, samplePacks, sampleSchool } from "../policy/policy.fixture.ts";
import type { Regime } from "../policy/regime.ts";
import type { PolicyRule } from "../policy/rule.ts";
import { schoolSettings } from "../policy/school-settings.ts";

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
  const own = samplePacks.find((pack) => pack.regime === regime);
  const association = associationPack.parse({
    ...own,
    ...more.association,
    rules: { ...own?.rules, ...agency },
  });
  const packs: Pack[] = [association, ...samplePacks.filter((pack) => pack.regime !== regime)];
  if (school !== null) packs.push(schoolWith(school, more.pack));
  if (more.notice) packs.push(noticePack.parse({ ...noticeHead, regime, ...more.notice }));
  const settings = schoolSettings.parse({
    school: school === null ? null : { pin: sampleSchool.id },
    parameters: { reportingWindow: { kind: "calendar-year" }, ...more.parameters },
    ...(more.schoolDates && { schoolDates: more.schoolDates }),
  });
  return policiesOf(packs, settings);
}

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
