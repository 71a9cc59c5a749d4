import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Pack } from "@goodstanding/domain/policy/pack";
import { type Policies, pinnedPolicies, policiesOf } from "@goodstanding/domain/policy/policies";
import type { SchoolSettings } from "@goodstanding/domain/policy/school-settings";
import ccut20207 from "../packs/ccut/ccut-2020-7.json" with { type: "json" };
import ceeaa2020Notice from "../packs/ceeaa/ceeaa-2020-notice.json" with { type: "json" };
import ceeaa2020Trial from "../packs/ceeaa/ceeaa-2020-trial.json" with { type: "json" };
import ceeaa2025 from "../packs/ceeaa/ceeaa-2025.json" with { type: "json" };
import ceeaa2025Notice from "../packs/ceeaa/ceeaa-2025-notice.json" with { type: "json" };
import ceeaaReferenceCalendar from "../packs/ceeaa/ceeaa-reference-calendar.json" with { type: "json" };
import constructionEvaluation from "../packs/construction/construction-evaluation.json" with { type: "json" };
import imut201864 from "../packs/imut/imut-2018-64.json" with { type: "json" };
import imut202423 from "../packs/imut/imut-2024-23.json" with { type: "json" };
import jmsu202369 from "../packs/jmsu/jmsu-2023-69.json" with { type: "json" };
import clinicalMedicine2023 from "../packs/medicine/clinical-medicine-2023.json" with { type: "json" };
import teacherEducationTrial from "../packs/teacher-education/teacher-education-trial.json" with {
  type: "json",
};
import type { LoadedPack } from "./lint/linter.ts";
import { checkPack } from "./load-pack.ts";
import { packProblemText } from "./pack-problem.ts";

/**
 * The packs that ship, of every level, the associations' first, each with its file. Loading this module throws where
 * the schema refuses one; what only linters see is for the tests and `packs lint`, and costs no process its start.
 */
export const shippedPacks: readonly LoadedPack[] = shipped([
  ["packs/ceeaa/ceeaa-2020-trial.json", ceeaa2020Trial],
  ["packs/ceeaa/ceeaa-2025.json", ceeaa2025],
  ["packs/teacher-education/teacher-education-trial.json", teacherEducationTrial],
  ["packs/medicine/clinical-medicine-2023.json", clinicalMedicine2023],
  ["packs/construction/construction-evaluation.json", constructionEvaluation],
  ["packs/ceeaa/ceeaa-2020-notice.json", ceeaa2020Notice],
  ["packs/ceeaa/ceeaa-2025-notice.json", ceeaa2025Notice],
  ["packs/ceeaa/ceeaa-reference-calendar.json", ceeaaReferenceCalendar],
  ["packs/imut/imut-2018-64.json", imut201864],
  ["packs/imut/imut-2024-23.json", imut202423],
  ["packs/jmsu/jmsu-2023-69.json", jmsu202369],
  ["packs/ccut/ccut-2020-7.json", ccut20207],
]);

export const allPacks: readonly Pack[] = shippedPacks.map(({ pack }) => pack);

export const findPack = (id: string): Pack | undefined => allPacks.find((pack) => pack.id === id);

/**
 * One document by name, without following its series: a school's on the association packs that it names, an
 * association's for a school without rules of its own. Errors: `policy.unknown-pack`, also for a notice or a reference.
 */
export function policiesOfPack(packId: string): Result<Policies, AppError> {
  const standing = allPacks.filter(({ level }) => level === "association" || level === "school");
  const pack = standing.find(({ id }) => id === packId);
  if (pack?.level === "association" || pack?.level === "school") return ok(pinnedPolicies(allPacks, pack));
  const ids = standing.map(({ id }) => id);
  const allowed = textParam("allowed", { zh: ids.join("、"), en: ids.join(", ") });
  return err(appError("policy.unknown-pack", { pack: packId, ...allowed }));
}

/** What a school stands under by its own choice of documents. */
export const policiesFor = (settings: SchoolSettings): Policies => policiesOf(allPacks, settings);

function shipped(files: readonly (readonly [file: string, value: unknown])[]): readonly LoadedPack[] {
  const checked = files.map(([file, value]) => ({ file, checked: checkPack(file, value) }));
  const problems = checked.flatMap(({ checked }) => (checked.ok ? [] : checked.error));
  if (problems.length > 0) throw new Error(problems.map((each) => packProblemText(each, "en")).join("\n"));
  return checked.flatMap(({ file, checked }) => (checked.ok ? [{ file, pack: checked.value }] : []));
}
