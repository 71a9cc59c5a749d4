import type { Checklist } from "@goodstanding/domain/policy/checklist";
import type { Pack } from "@goodstanding/domain/policy/pack";
import { type PackLinter, problem } from "./linter.ts";

/** No id stands for two things: packs, parts, kinds of courses, grade bands, figures, items of a list, exempted programmes. */
export const idsUnique: PackLinter = (loaded, all) => [
  ...(all.find(({ pack }) => pack.id === loaded.pack.id) === loaded
    ? []
    : [repeated(loaded, "id", loaded.pack.id)]),
  ...idsIn(loaded.pack).flatMap((ids) =>
    ids
      .filter(({ id }, at) => ids.findIndex((earlier) => earlier.id === id) !== at)
      .map(({ path, id }) => repeated(loaded, path, id)),
  ),
];

const repeated = (loaded: Parameters<typeof problem>[0], path: string, id: string) =>
  problem(loaded, path, `${id} 重复；每个标识只能出现一次`, `${id} is repeated; each may stand once`);

interface Id {
  readonly path: string;
  readonly id: string;
}

/** Groups of ids, each of which has to be unlike the others of its group. */
function idsIn(pack: Pack): Id[][] {
  if (pack.level === "notice") return [];
  if (pack.level === "reference") return [idsOf("entries", pack.entries)];
  const lists = Object.entries(pack.evidenceLists).map(([list, { items }]) =>
    idsOf(`evidenceLists.${list}.items`, items),
  );
  const common = [...lists, idsOf("figures", pack.figures)];
  if (pack.level === "school")
    return [...common, pack.exemptions.map(({ code }, at) => ({ path: `exemptions.${at}.code`, id: code }))];
  return [
    ...common,
    wordsOf(pack.words),
    ...("sameAs" in pack.review ? [] : checklistIds(pack.review.checklist)),
  ];
}

const idsOf = (path: string, items: readonly { readonly id: string }[]): Id[] =>
  items.map(({ id }, at) => ({ path: `${path}.${at}.id`, id }));

const wordsOf = (words: readonly string[]): Id[] => words.map((id, at) => ({ path: `words.${at}`, id }));

/** Ids of slots and words of slots have linters of their own. */
const checklistIds = ({ parts, bandSchemes }: Checklist): Id[][] => [
  idsOf("review.checklist.parts", parts),
  idsOf("review.checklist.bandSchemes", bandSchemes),
  ...parts.flatMap((part, at) =>
    part.kind === "courses" ? [idsOf(`review.checklist.parts.${at}.courseKinds`, part.courseKinds)] : [],
  ),
  ...bandSchemes.map(({ bands }, at) => idsOf(`review.checklist.bandSchemes.${at}.bands`, bands)),
];
