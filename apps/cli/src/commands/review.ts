import { counted } from "@goodstanding/domain/kernel/counted";
import type { Language, Text } from "@goodstanding/domain/kernel/text";
import { levelStatusNames } from "@goodstanding/domain/obligations/standing";
import { agencyLevelName, schoolLevelName } from "@goodstanding/domain/policy/level-names";
import { attainmentFormulas } from "@goodstanding/domain/policy/school-settings";
import type { AttainmentFormula } from "@goodstanding/domain/review/attainment";
import { findingRuleNames } from "@goodstanding/domain/review/finding-rule-names";
import { type ReviewReport, reviewReport } from "@goodstanding/domain/review/review-report";
import { runChecks } from "@goodstanding/domain/review/run-checks";
import { severities, verdictNames } from "@goodstanding/domain/review/severity";
import { type Command, Option } from "commander";
import { exitCodes } from "../exit-codes.ts";
import { instantOption, policiesOption, yearOption } from "../options.ts";
import { readProgrammes } from "../read-programmes.ts";
import { gatherFacts } from "../review/gather-facts.ts";

interface Options {
  readonly pack: string;
  readonly programme: string;
  readonly programmes: string;
  readonly year: string;
  readonly submittedAt: string;
  readonly agencyFiledAt?: string;
  readonly previous?: string;
  readonly attainmentFormula?: AttainmentFormula;
  readonly lang: Language;
  readonly json?: true;
}

/** The automatic review of one package, offline, by the same checks that the worker runs. */
export function reviewCommand(program: Command): void {
  program
    .command("review")
    .description("预审一份报备材料 · review one filing package")
    .argument("<package>", "文件夹或 ZIP · a folder or a zip")
    .requiredOption("--pack <id>", "政策包 · policy pack")
    .requiredOption("--programme <name>", "专业名称或代码 · name or code of the programme")
    .requiredOption("--programmes <file>", "专业列表 CSV · list of programmes")
    .requiredOption("--year <year>", "报备年度 · year of the filing")
    .requiredOption(
      "--submitted-at <instant>",
      "提交学校的时刻（含时区偏移） · when it was handed in to the school, with offset",
    )
    .option("--agency-filed-at <instant>", "报送认证机构的时刻 · when it was filed with the agency")
    .option("--previous <package>", "上一年度材料 · last year's package, folder or zip")
    .addOption(
      new Option(
        "--attainment-formula <formula>",
        "学校声明的达成度计算方法；未给出则不复算 · the school's formula for attainment; without it nothing is recomputed",
      ).choices(attainmentFormulas),
    )
    .addOption(
      new Option("--lang <language>", "文字 · language of the texts").choices(["zh", "en"]).default("zh"),
    )
    .option("--json", "输出 JSON")
    .action(async (path: string, options: Options) => {
      const { report, agency } = await review(path, options);
      process.stdout.write(
        options.json ? `${JSON.stringify(report, null, 2)}\n` : asText(report, agency, options.lang),
      );
      process.exitCode = report.verdict === "block" ? exitCodes.blockingFinding : exitCodes.fine;
    });
}

interface Reviewed {
  readonly report: ReviewReport;
  /** The agency's short word, by the programme's kind of accreditation. */
  readonly agency: Text;
}

async function review(path: string, options: Options): Promise<Reviewed> {
  const { facts, policy: declared } = await gatherFacts({
    policies: policiesOption(options.pack),
    path,
    previousPath: options.previous ?? null,
    programmes: await readProgrammes(options.programmes),
    programmeName: options.programme,
    year: yearOption("--year", options.year),
    submittedAt: instantOption("--submitted-at", options.submittedAt),
    agencyFiledAt:
      options.agencyFiledAt === undefined ? null : instantOption("--agency-filed-at", options.agencyFiledAt),
  });
  const policy = { ...declared, attainmentFormula: options.attainmentFormula ?? null };
  const head = { programme: facts.programme, year: facts.year, submittedAt: options.submittedAt };
  const report = reviewReport(head, runChecks(facts, policy), options.lang);
  return { report, agency: policy.association.agencyWord };
}

const words = {
  zh: {
    file: "文件",
    place: "位置",
    clause: "依据",
    expected: "应为",
    found: "发现",
    fix: "处理",
    verdict: "预审结果",
    days: (count: number) => `${count} 天`,
  },
  en: {
    file: "File",
    place: "Place",
    clause: "Clause",
    expected: "Expected",
    found: "Found",
    fix: "Fix",
    verdict: "Verdict",
    days: (count: number) => counted(count, "day"),
  },
} as const;

function asText(
  { programme, year, timeliness: { school, agency }, findings, verdict }: ReviewReport,
  agencyWord: Text,
  language: Language,
): string {
  const word = words[language];
  const lines = [
    `${programme} ${year}`,
    `${schoolLevelName[language]}: ${school.due ?? "—"} ${levelStatusNames.school[school.status][language]}${school.days === null ? "" : ` ${word.days(school.days)}`}`,
    `${agencyLevelName(agencyWord)[language]}: ${agency.due ?? "—"} ${levelStatusNames.agency[agency.status][language]}${agency.days === null ? "" : ` ${word.days(agency.days)}`}`,
    `${word.verdict}: ${verdictNames[verdict][language]}`,
    ...severities
      .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
      .flatMap((finding) => [
        "",
        `[${verdictNames[finding.severity][language]}] ${findingRuleNames[finding.rule][language]}`,
        ...(finding.file === null ? [] : [`  ${word.file}: ${finding.file}`]),
        ...(finding.place === undefined ? [] : [`  ${word.place}: ${finding.place}`]),
        `  ${word.expected}: ${finding.expected}`,
        `  ${word.found}: ${finding.found}`,
        `  ${word.fix}: ${finding.fix}`,
        `  ${word.clause}: ${finding.clause}`,
      ]),
  ];
  return `${lines.join("\n")}\n`;
}
