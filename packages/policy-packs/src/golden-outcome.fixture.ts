import type { Fact } from "@goodstanding/domain/accreditation/fact";
import type { Accreditation, Programme } from "@goodstanding/domain/accreditation/programme";
import type { MonthDay } from "@goodstanding/domain/kernel/dates";
import type { Adjustment } from "@goodstanding/domain/obligations/adjustment";
import { type Engine, openEngine } from "@goodstanding/domain/obligations/engine";
import type { Obligation } from "@goodstanding/domain/obligations/obligation";
import { holidayNotice } from "@goodstanding/domain/policy/holiday-notice";
import { type NoticePack, noticePack } from "@goodstanding/domain/policy/pack";
import type { Policies } from "@goodstanding/domain/policy/policies";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import type { GoldenCase, GoldenUnit, GoldenValidity } from "./golden-case.fixture.ts";
import { policiesFor, policiesOfPack } from "./packs.ts";
import { calendarWith } from "./working-calendar.ts";

/** What the engine makes of the facts of a case; `null` where there is no such duty. Years around the case are derived too. */
export function goldenOutcome(facts: GoldenCase): Obligation | null {
  const engine = openEngine({ policies: policiesOfCase(facts), calendar: calendarOf(facts) });
  const obligations =
    facts.unit === undefined ? ofProgramme(engine, facts) : ofUnit(engine, facts.unit, facts);
  const found = obligations.filter(({ rule, period }) => rule === facts.rule && period === facts.period);
  if (found.length > 1) throw new Error(`${found.length} obligations for ${facts.rule} ${facts.period}`);
  return found[0] ?? null;
}

const goldenHorizon = { from: 2010, to: 2040 } as const;

const ofProgramme = (engine: Engine, facts: GoldenCase): Obligation[] =>
  engine.derive({
    programme: programmeOf(facts),
    ...goldenHorizon,
    adjustments: adjustmentsOf(facts),
    unitDates: (facts.unitDates ?? []).map(({ rule, due }) => ({
      rule,
      due: monthDay(due),
      because: "示例",
    })),
  });

const ofUnit = (engine: Engine, kind: GoldenUnit, facts: GoldenCase): Obligation[] =>
  engine.deriveForUnit({
    unit: { kind, facts: factsOf(facts) },
    terms: facts.terms ?? [],
    ...goldenHorizon,
  });

/** Either one document, or what a school has chosen. */
function policiesOfCase({ pack, settings, agencyNotice }: GoldenCase): Policies {
  if (pack === undefined) {
    const notices = agencyNotice ? [noticeOf(agencyNotice)] : [];
    return policiesFor(schoolSettings.parse({ ...settings, notices }));
  }
  const policies = policiesOfPack(pack);
  if (!policies.ok) throw new Error(JSON.stringify(policies.error));
  return policies.value;
}

function noticeOf({ year, rule, due }: NonNullable<GoldenCase["agencyNotice"]>): NoticePack {
  const text = { zh: `${year}年度通知`, en: `Notice of ${year}` };
  const id = `notice-${year}`;
  return noticePack.parse({
    ...{ id, year, series: "example-notices", level: "notice", regime: "engineering", shortName: text },
    authority: { zh: "示例协会", en: "Example association" },
    document: { title: `示例通知（${year}年度）`, number: null, issued: null },
    effective: { from: `${year}-01-01`, to: `${year}-12-31` },
    rules: { [rule]: { due, citation: { document: id, clause: "第一点" } } },
    windows: [],
  });
}

const calendarOf = ({ holidayNotices = [] }: GoldenCase) =>
  calendarWith(
    holidayNotices.map(({ year, off, worked }) =>
      holidayNotice.parse({
        year,
        document: { title: "示例放假通知", number: null, issued: null },
        holidays: off,
        workdays: worked,
      }),
    ),
  );

const programmeOf = (facts: GoldenCase): Programme => ({
  name: "示例",
  code: facts.code ?? "080202",
  accreditations: (facts.validities ?? []).map(recordOf),
  applyingIn: facts.applyingIn ?? null,
  stages: facts.stages ?? {},
  facts: factsOf(facts),
});

const recordOf = ({ from, to, notice, regime, conditional }: GoldenValidity): Accreditation => ({
  conclusion: conditional ? "passed-conditional" : "passed",
  validFrom: from,
  validTo: to,
  noticeDate: notice ?? null,
  regime: regime ?? null,
});

const factsOf = ({ facts = [] }: GoldenCase): Fact[] =>
  facts.map(({ kind, on, activity, closes, period }, at) => ({
    id: idOf<Fact["id"]>(at),
    kind,
    on,
    document: null,
    activity: activity ?? null,
    closes: closes === undefined || period === undefined ? null : { rule: closes, period },
  }));

const adjustmentsOf = ({ adjustments = [], rule, period }: GoldenCase): Adjustment[] =>
  adjustments.map((adjustment, at) => ({
    ...{ id: idOf<Adjustment["id"]>(at), rule, period, level: "school", recordedAt: "2026-09-01T00:00:00Z" },
    ...adjustment,
  }));

/** Only has to be one of its own: nothing of a case is stored. */
const idOf = <Id extends string>(at: number): Id => `00000000-0000-7000-8000-00000000000${at}` as Id;

const monthDay = (text: string): MonthDay => ({
  month: Number(text.slice(0, 2)),
  day: Number(text.slice(3)),
});
