import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { workingDayAfter, workingDayBefore } from "@goodstanding/domain/calendar/working-days";
import {
  addDays,
  dayNumber,
  fromDayNumber,
  type LocalDate,
  localDate,
  localDateAt,
  yearMonth,
} from "@goodstanding/domain/kernel/dates";
import type { ObligationId, UnitId } from "@goodstanding/domain/kernel/ids";
import { deriveObligations } from "@goodstanding/domain/obligations/derive";
import { isFilingRule } from "@goodstanding/domain/policy/rule";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import type { ReminderCandidate } from "@goodstanding/domain/reminders/candidate";
import { comingReminders } from "@goodstanding/domain/reminders/coming-reminders";
import { deadlinesOf } from "@goodstanding/domain/reminders/deadline";
import { policiesFor } from "@goodstanding/policy-packs/packs";
import { laddersOf } from "@goodstanding/policy-packs/reminder-ladder";
import { workingCalendar as calendar } from "@goodstanding/policy-packs/working-calendar";
import { randomFrom } from "../support/random.ts";

/** Where the machine may stand; New York has days of 23 and 25 hours, Kiritimati lies a day ahead. */
export const zones = [
  ...["UTC", "Asia/Shanghai", "Asia/Urumqi", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago"],
] as const;

export interface Size {
  readonly instants: number;
  readonly ladders: number;
  readonly seed: number;
}

/** What one machine finds: `wrong` counts answers unlike those of a slow oracle, `digest` is of all due dates and plans. */
export interface Found {
  readonly zone: string;
  readonly wrong: number;
  readonly checked: number;
  readonly plans: number;
  readonly digest: string;
}

/** Runs the same questions in a process for each time zone. */
export async function timeZones(size: Size): Promise<readonly Found[]> {
  return Promise.all(zones.map((zone) => ask(zone, size)));
}

async function ask(zone: string, { instants, ladders, seed }: Size): Promise<Found> {
  const args = [import.meta.filename, "--find", ...[instants, ladders, seed].map(String)];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, TZ: zone },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
  const [code]: (number | null)[] = await once(child, "close");
  if (code !== 0) throw new Error(`${zone} ended with ${code}`);
  // Printed by `find` in the other process.
  return JSON.parse(Buffer.concat(said).toString()) as Found;
}

function find({ instants, ladders, seed }: Size): Found {
  const random = randomFrom(seed);
  const due = dueDates();
  const days = [dayQuestions(instants, random), stepQuestions(ladders, random)];
  const plans = plansOf(due);
  return {
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    wrong: days.reduce((sum, { wrong }) => sum + wrong, 0),
    checked: days.reduce((sum, { checked }) => sum + checked, 0),
    plans: plans.length,
    digest: createHash("sha256")
      .update(JSON.stringify([due, plans]))
      .digest("hex"),
  };
}

interface Answers {
  readonly wrong: number;
  readonly checked: number;
}

/** Schools of the institution's own zones: one that had summer time until 1991, one that has it today. */
const schools = ["Asia/Shanghai", "Asia/Urumqi", "America/New_York"] as const;
/** Seconds before and after midnight of the days on which clocks or calendars turn. */
const turns = [
  ...[
    "1986-05-03",
    "1986-05-04",
    "1986-09-13",
    "1986-09-14",
    "1988-04-16",
    "1988-04-17",
    "1991-04-13",
    "1991-04-14",
    "1991-09-14",
    "1991-09-15",
  ],
  ...[
    "2024-02-28",
    "2024-02-29",
    "2026-02-28",
    "2026-12-31",
    "2027-01-01",
    "2026-03-08",
    "2026-11-01",
    "2026-10-31",
  ],
];

/** On which day of a school an instant falls, as `Temporal` has it: a date runs to 24:00 there, wherever the machine is. */
function dayQuestions(count: number, random: () => number): Answers {
  const around = turns.flatMap((day) =>
    schools.flatMap((zone) => {
      const midnight = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds;
      return [-1000, 0, 1000, 86_399_000, 86_400_000].map((by) => ({ zone, at: midnight + by }));
    }),
  );
  const anywhere = Array.from({ length: count }, (_, at) => ({
    zone: schools[at % schools.length] ?? "Asia/Shanghai",
    at: Math.floor(Date.UTC(1986, 0, 1) + random() * (Date.UTC(2040, 0, 1) - Date.UTC(1986, 0, 1))),
  }));
  const all = [...around, ...anywhere];
  const wrong = all.filter(
    ({ zone, at }) =>
      localDateAt(new Date(at), zone) !==
      Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString(),
  );
  return { wrong: wrong.length, checked: all.length };
}

/** Working days counted one day at a time, and days added by another calendar. */
function stepQuestions(count: number, random: () => number): Answers {
  let wrong = 0;
  for (let at = 0; at < count; at += 1) {
    const from = addDays(localDate("1986-01-01"), Math.floor(random() * 18_000));
    const steps = Math.floor(random() * 40);
    const slow = Temporal.PlainDate.from(from).add({ days: steps }).toString();
    if (addDays(from, steps) !== slow || fromDayNumber(dayNumber(from)) !== from) wrong += 1;
    if (workingDayBefore(calendar, from, steps) !== walk(from, steps, -1)) wrong += 1;
    if (workingDayAfter(calendar, from, steps) !== walk(from, steps, 1)) wrong += 1;
  }
  return { wrong, checked: count * 3 };
}

function walk(from: LocalDate, steps: number, direction: 1 | -1): string {
  let day = Temporal.PlainDate.from(from);
  const isWorked = () => calendar.isWorkingDay(dayNumber(localDate(day.toString())));
  for (let left = steps; ; day = day.add({ days: direction })) {
    if (steps === 0 ? isWorked() : !day.equals(Temporal.PlainDate.from(from)) && isWorked() && --left === 0)
      return day.toString();
  }
}

/** Of programmes whose validity begins in many years, leap years and the ends of years among them. */
function dueDates(): readonly ReminderCandidate[] {
  const policies = policiesFor(schoolSettings.parse({ school: { pin: "imut-2024-23" } }));
  return Array.from({ length: 12 }, (_, at) => at + 2018).flatMap((year) =>
    deriveObligations({
      policies,
      calendar,
      programme: {
        ...{ name: `示例专业${year}`, code: "080202" },
        accreditations: [
          {
            ...{ validFrom: yearMonth(`${year}-01`), validTo: yearMonth(`${year + 5}-12`) },
            ...{ conclusion: "passed", noticeDate: null },
          },
        ],
      },
      from: 2024,
      to: 2030,
    }).flatMap((obligation): readonly ReminderCandidate[] => {
      const { rule, regime, period, ladder, state } = obligation;
      if (!isFilingRule(rule) || state !== "owed") return [];
      return [
        {
          ...{
            rule,
            regime,
            period,
            ladder,
            ...deadlinesOf(obligation),
            dueVersion: 1,
            status: "not-started",
          },
          ...{
            obligationId: `${year} ${rule} ${period}` as ObligationId,
            unitId: `unit-${year % 3}` as UnitId,
          },
          ...{ programme: `示例专业${year}`, submittedBefore: false, wantedAgain: false },
          remindingFrom: localDate("2024-01-01"),
        },
      ];
    }),
  );
}

/** What goes out over the turn of two years, the 29th of February 2024 and 2028 among them. */
const plansOf = (candidates: readonly ReminderCandidate[]) =>
  ["2024-02-20", "2026-10-01", "2027-12-20", "2028-02-20"].flatMap((today) =>
    comingReminders(
      {
        ...{
          today: localDate(today),
          calendar,
          ladders: laddersOf(schoolSettings.parse({ school: null }), localDate(today)),
          candidates,
        },
        ...{ alreadyPlanned: [], holds: [], mailedToday: new Set<UnitId>() },
      },
      40,
    ).flatMap(({ unitId, day, reminders }) =>
      reminders.map(({ obligationId, step }) => [unitId, day, obligationId, step]),
    ),
  );

const holds = (found: readonly Found[]): boolean =>
  found.every(({ wrong, plans }) => wrong === 0 && plans > 0) &&
  new Set(found.map(({ digest }) => digest)).size === 1;

export const figuresLine = (found: readonly Found[]): string =>
  `  machines in ${found.map(({ zone }) => zone).join(", ")}: ${found[0]?.checked} answers each, ` +
  `wrong ${found.reduce((sum, { wrong }) => sum + wrong, 0)}; ${found[0]?.plans} planned steps, ` +
  `${new Set(found.map(({ digest }) => digest)).size} different plans`;

if (import.meta.main) {
  const [mode, ...numbers] = process.argv.slice(2);
  const [instants = 100_000, ladders = 10_000, seed = 1] = numbers.map(Number);
  if (mode === "--find") console.log(JSON.stringify(find({ instants, ladders, seed })));
  else {
    const found = await timeZones({ instants, ladders, seed });
    console.log(figuresLine(found));
    if (!holds(found)) process.exitCode = 1;
  }
}
