import { type AppError, appError } from "../kernel/app-error.ts";
import { textParam } from "../kernel/fill-text.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Text } from "../kernel/text.ts";
import type { AssociationPack, Pack, SchoolPack } from "./pack.ts";
import { type Regime, regimeNames } from "./regime.ts";
import type { Choice } from "./school-settings.ts";

/** Schools by the Chinese name that their documents bear; `any` for an example, which may stand under any school's. */
export type AdoptableSchools = "any" | readonly string[];

type Checked = Result<null, AppError>;

/** May a school that can adopt the documents of `schools` choose this one, at one level or the other? */
export const isAdoptable = (pack: Pack, schools: AdoptableSchools): boolean =>
  pack.level === "association" ||
  (pack.level === "school" && (schools === "any" || schools.includes(pack.school.zh)));

/** Errors: `policy.choice-not-allowed`, which names what may be chosen as the school's own document. */
export function checkSchoolChoice(
  choice: Choice,
  packs: readonly Pack[],
  schools: AdoptableSchools,
): Checked {
  const all = packs.filter((pack) => pack.level === "school");
  const allowed = all.filter((pack) => isAdoptable(pack, schools));
  return check(choice, packs, allowed, { zh: "本校文件", en: "a document of this school" });
}

/** Errors: `policy.choice-not-allowed`, which names what may be chosen for the kind of accreditation. */
export function checkAssociationChoice(choice: Choice, packs: readonly Pack[], regime: Regime): Checked {
  const all = packs.filter((pack) => pack.level === "association");
  const allowed = all.filter((pack) => pack.regime === regime);
  const { zh, en } = regimeNames[regime];
  return check(choice, packs, allowed, {
    zh: `“${zh}”的认证机构文件`,
    en: `an agency's document of “${en}”`,
  });
}

function check(
  choice: Choice,
  packs: readonly Pack[],
  allowed: readonly (AssociationPack | SchoolPack)[],
  use: Text,
): Checked {
  const fits = (pack: Pack): boolean =>
    "pin" in choice ? pack.id === choice.pin : pack.series === choice.follow;
  if (allowed.some(fits)) return ok(null);
  const names = "pin" in choice ? allowed.map(({ id }) => id) : allowed.map(({ series }) => series);
  return err(
    appError("policy.choice-not-allowed", {
      choice: "pin" in choice ? choice.pin : choice.follow,
      ...textParam("found", whatItIs(packs.find(fits))),
      ...textParam("use", use),
      ...textParam("allowed", listed([...new Set(names)])),
    }),
  );
}

function whatItIs(pack: Pack | undefined): Text {
  if (!pack) return { zh: "没有收录", en: "is not on record" };
  if (pack.level === "school") return { zh: `是${pack.school.zh}的文件`, en: `belongs to ${pack.school.en}` };
  const { zh, en } = regimeNames[pack.regime];
  const kind = { association: "文件", notice: "年度通知", reference: "参考日程" }[pack.level];
  return { zh: `是“${zh}”的${kind}`, en: `is the ${pack.level} document of “${en}”` };
}

/** Names in a row, as an error's `allowed` shows them. */
export const listed = (names: readonly string[]): Text =>
  names.length === 0 ? { zh: "无", en: "none" } : { zh: names.join("、"), en: names.join(", ") };
