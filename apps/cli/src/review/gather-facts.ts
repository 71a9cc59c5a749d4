import { collectPackage } from "@goodstanding/documents/collect/collect-package";
import type { CollectedPackage } from "@goodstanding/documents/collect/collector";
import { createInspector } from "@goodstanding/documents/inspect/inspector";
import type { ListedProgramme } from "@goodstanding/domain/accreditation/programme-list";
import { inferContents } from "@goodstanding/domain/filings/infer-contents";
import { localDateAt } from "@goodstanding/domain/kernel/dates";
import { deriveObligations } from "@goodstanding/domain/obligations/derive";
import type { Obligation } from "@goodstanding/domain/obligations/obligation";
import { asksChecklist } from "@goodstanding/domain/policy/asks-checklist";
import type { Policies } from "@goodstanding/domain/policy/policies";
import type { Policy } from "@goodstanding/domain/policy/policy";
import { isFilingRule } from "@goodstanding/domain/policy/rule";
import { type ArchiveRefusal, archiveRuleTexts } from "@goodstanding/domain/review/archive-refusal";
import type { ReviewFacts } from "@goodstanding/domain/review/facts";
import { sortingWords } from "@goodstanding/policy-packs/sorting-words";
import { workingCalendar } from "@goodstanding/policy-packs/working-calendar";
import { InputError } from "../exit-codes.ts";
import { unusablePath } from "../unusable-path.ts";

interface ReviewInput {
  readonly policies: Policies;
  readonly path: string;
  readonly previousPath: string | null;
  readonly programmes: readonly ListedProgramme[];
  readonly programmeName: string;
  readonly year: number;
  readonly submittedAt: Date;
  readonly agencyFiledAt: Date | null;
}

/** Where the schools of the packs are. */
const TIME_ZONE = "Asia/Shanghai";

/** The facts of a package, with the rules that its programme stands under in that year. */
interface Gathered {
  readonly facts: ReviewFacts;
  readonly policy: Policy;
}

/** Opens the package and last year's, and finds the year's obligation. */
export async function gatherFacts(input: ReviewInput): Promise<Gathered> {
  const { policies, year } = input;
  const programme = findProgramme(input.programmes, input.programmeName);
  const derived = deriveObligations({
    policies,
    calendar: workingCalendar,
    programme,
    from: year,
    to: year,
  });
  const obligation = derived.find((each) => isAskedByChecklist(policies, each)) ?? null;
  const rule = obligation && isFilingRule(obligation.rule) ? obligation.rule : "annual-filing";
  const { policy } = policies.inForce(obligation?.regime ?? "engineering", rule, year);
  const { checklist } = policy.association;
  const { ignoredNames } = checklist;
  const collected = await collect("<package>", input.path, ignoredNames);
  const previous =
    input.previousPath === null ? null : await collectPrevious(input.previousPath, ignoredNames);
  const files = collected.package?.files ?? [];
  const inferred = inferContents(
    checklist,
    sortingWords,
    files.map(({ path }) => path),
  );
  const submittedOn = localDateAt(input.submittedAt, TIME_ZONE);
  const facts: ReviewFacts = {
    programme: programme.name,
    year,
    rule,
    obligation,
    noObligationReason: obligation ? null : outsideValidity(programme, year),
    submittedOn,
    frozenOn: submittedOn,
    agencyFiledOn: input.agencyFiledAt ? localDateAt(input.agencyFiledAt, TIME_ZONE) : null,
    referenceDate: submittedOn,
    files: files.map((file) => ({ ...file, placement: inferred.placementOf(file.path) })),
    // A folder holds no declarations but those that are files, and no cycle.
    contents: { courses: inferred.courses, links: [], declarations: [], revisions: [], coverage: null },
    ignored: collected.package?.ignored ?? 0,
    earlier:
      previous?.files.map(({ path, sha256, reading }) => ({
        ...{ path, sha256, programme: programme.name, year: year - 1 },
        signature: reading?.signature ?? null,
      })) ?? null,
    // A command line knows one programme, no links and no review before this one.
    ...{ elsewhere: [], troubledLinks: [], openFindings: [], thirdYear: null },
    refusal: collected.refusal,
  };
  return { facts, policy };
}

/** The duty that the package answers: the annual filing, in medicine the progress report of its year. */
const isAskedByChecklist = (policies: Policies, { regime, rule, year }: Obligation): boolean =>
  isFilingRule(rule) && asksChecklist(policies.inForce(regime, rule, year).policy, rule);

function findProgramme(programmes: readonly ListedProgramme[], wanted: string): ListedProgramme {
  const found = programmes.filter(({ name, code }) => name === wanted || code === wanted);
  if (found.length === 1 && found[0]) return found[0];
  const list = (found.length > 1 ? found : programmes)
    .map(({ name, code }) => `${name}（${code}）`)
    .join("、");
  throw new InputError(
    found.length > 1
      ? `--programme: 有多个专业名为“${wanted}”，请改用代码：${list}。Several programmes have that name; give the code.`
      : `--programme: 列表中没有“${wanted}”。可选：${list}。No such programme in the list.`,
  );
}

const outsideValidity = ({ accreditations }: ListedProgramme, year: number) =>
  accreditations.length === 0
    ? { zh: "该专业尚无认证有效期", en: "the programme has no validity yet" }
    : { zh: `${year}年度不在该专业的认证有效期内`, en: `${year} lies outside the programme's validity` };

interface Collected {
  readonly package: CollectedPackage | null;
  readonly refusal: ArchiveRefusal | null;
}

async function collect(option: string, path: string, ignoredNames: readonly string[]): Promise<Collected> {
  const inspector = createInspector();
  try {
    const collected = await collectPackage(path, { inspector, ignoredNames }).catch((error: unknown) => {
      throw isAbout(error, path) ? unusablePath(option, path, error) : error;
    });
    if (collected.ok) return { package: collected.value, refusal: null };
    if (collected.error.kind === "missing")
      throw new InputError(`${option}: 没有找到 ${path}。There is no such file or folder.`);
    return { package: null, refusal: collected.error.refusal };
  } finally {
    await inspector.close();
  }
}

/** A full disk under the scratch folder is no fault of the package. */
const isAbout = (error: unknown, path: string): boolean =>
  error instanceof Error && "path" in error && String(error.path).startsWith(path);

/** Last year's package must be whole, or reuse could not be told. */
async function collectPrevious(path: string, ignoredNames: readonly string[]): Promise<CollectedPackage> {
  const { package: previous, refusal } = await collect("--previous", path, ignoredNames);
  if (previous) return previous;
  const name = refusal ? archiveRuleTexts[refusal.rule].name : { zh: "", en: "" };
  throw new InputError(`--previous: ${path}：${name.zh}。The archive was refused: ${name.en}.`);
}
