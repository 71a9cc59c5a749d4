import { writeCsv } from "@goodstanding/documents/write-csv";
import type { ListedProgramme } from "@goodstanding/domain/accreditation/programme-list";
import { weekdayName } from "@goodstanding/domain/calendar/format-date";
import { counted } from "@goodstanding/domain/kernel/counted";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { Text } from "@goodstanding/domain/kernel/text";
import { type ScheduleRow, scheduleRows } from "@goodstanding/domain/obligations/schedule";
import { agencyWords } from "@goodstanding/domain/policy/agency-words";
import { agencyLevelName, schoolLevelName } from "@goodstanding/domain/policy/level-names";
import type { Policies } from "@goodstanding/domain/policy/policies";
import type { Regime } from "@goodstanding/domain/policy/regime";
import { type PolicyRule, ruleNames } from "@goodstanding/domain/policy/rule";
import { workingCalendar } from "@goodstanding/policy-packs/working-calendar";
import type { Command } from "commander";
import { exitCodes, InputError } from "../exit-codes.ts";
import { policiesOption, ruleOption, yearOption } from "../options.ts";
import { withFacts } from "../read-facts.ts";
import { readProgrammes } from "../read-programmes.ts";

interface Options {
  readonly pack: string;
  readonly programmes: string;
  readonly from: string;
  readonly to: string;
  readonly facts?: string;
  readonly rule: readonly PolicyRule[];
  readonly json?: true;
  readonly csv?: true;
}

/** Every obligation of a list of programmes in a span of years, with dates, reasons and clauses. */
export function scheduleCommand(program: Command): void {
  program
    .command("schedule")
    .description("推算各专业的全部任务与期限 · compute what each programme owes and when")
    .requiredOption("--pack <id>", "政策包，不随系列更替 · one document, such as imut-2024-23 or ceeaa-2025")
    .requiredOption("--programmes <file>", "专业列表 CSV · list of programmes")
    .requiredOption("--from <year>", "起始年度（含）· first year")
    .requiredOption("--to <year>", "截止年度（含）· last year")
    .option("--facts <file>", "登记事项 CSV，列同导入 · list of facts, with the columns of their import")
    .option("--rule <id>", "只看这条规则，可重复 · this rule alone; may be repeated", ruleOption, [])
    .option("--json", "输出 JSON")
    .option("--csv", "输出 CSV")
    .action(async (options: Options) => {
      if (options.json && options.csv)
        throw new InputError("--json 与 --csv 只能选一个。Choose one of --json and --csv.");
      const policies = policiesOption(options.pack);
      const from = yearOption("--from", options.from);
      const to = yearOption("--to", options.to);
      if (to < from) throw new InputError(`--to: ${to} 早于 --from ${from}。--to lies before --from.`);
      const programmes = await programmesWithFacts(options, policies);
      const all = scheduleRows({ policies, calendar: workingCalendar, programmes, from, to });
      const rows = all.filter(({ rule }) => options.rule.length === 0 || options.rule.includes(rule));
      const lines = () => asLines(rows, agencyWords(policies, from));
      process.stdout.write(options.json ? asJson(rows) : options.csv ? asCsv(rows) : lines());
      process.exitCode = exitCodes.fine;
    });
}

async function programmesWithFacts(
  { programmes: file, facts, pack }: Options,
  policies: Policies,
): Promise<readonly ListedProgramme[]> {
  const listed = await readProgrammes(file);
  if (facts === undefined) return listed;
  const { programmes, setAside } = await withFacts(listed, facts, policies);
  const { ofUnits, unknownDuties } = setAside;
  if (ofUnits > 0)
    process.stderr.write(
      `--facts: ${ofUnits} 行只属于单位，不计入专业的任务。${counted(ofUnits, "line")} about units alone left out.\n`,
    );
  if (unknownDuties > 0)
    process.stderr.write(
      `--facts: ${unknownDuties} 行办结的任务在 ${pack} 中没有规定，未计入。${counted(unknownDuties, "line")} closing duties that ${pack} does not have left out.\n`,
    );
  return programmes;
}

const asJson = (rows: readonly ScheduleRow[]): string => `${JSON.stringify(rows, null, 2)}\n`;

const columns = [
  "programme",
  "code",
  "regime",
  "rule",
  "period",
  "state",
  "targetDue",
  "schoolDue",
  "agencyDue",
  "schoolLastWorkingDay",
  "agencyLastWorkingDay",
  "holidays",
  "why",
  "citations",
  "consequence",
  "owner",
  "note",
] as const satisfies readonly (keyof ScheduleRow)[];

const asCsv = (rows: readonly ScheduleRow[]): string =>
  writeCsv(
    columns,
    rows.map((row) => ({
      ...row,
      citations: row.citations.map(({ document, clause }) => document + clause).join("; "),
    })),
  );

const asLines = (rows: readonly ScheduleRow[], agencies: Readonly<Record<Regime, Text>>): string =>
  rows
    .map((row) =>
      [
        row.period,
        ruleNames[row.rule].zh,
        row.programme,
        `${schoolLevelName.zh} ${dated(row.schoolDue, row.schoolLastWorkingDay)}`,
        `${agencyLevelName(agencies[row.regime]).zh} ${dated(row.agencyDue, row.agencyLastWorkingDay)}`,
        row.why,
        ...(row.note ? [row.note] : []),
      ].join("  "),
    )
    .map((line) => `${line}\n`)
    .join("");

function dated(due: LocalDate | null, lastWorkingDay: LocalDate | null): string {
  if (due === null) return "—";
  const weekday = weekdayName(due, "zh");
  return lastWorkingDay === null || lastWorkingDay === due
    ? `${due}（${weekday}）`
    : `${due}（${weekday}，最后工作日 ${lastWorkingDay}）`;
}
