import type { Pack } from "@goodstanding/domain/policy/pack";
import { type PackLinter, problem } from "./linter.ts";

/** No id stands for two things: packs, classes, words of classes, figures, items of a list, exempted programmes. */
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
  return [...common, wordsOf(pack.words), "sameAs" in pack.review ? [] : classesOf(pack.review.checklist)];
}

const idsOf = (path: string, items: readonly { readonly id: string }[]): Id[] =>
  items.map(({ id }, at) => ({ path: `${path}.${at}.id`, id }));

const wordsOf = (words: readonly string[]): Id[] => words.map((id, at) => ({ path: `words.${at}`, id }));

const classesOf = ({
  classes,
}: {
  readonly classes: readonly { readonly id: string; readonly words: readonly string[] }[];
}): Id[] =>
  classes.flatMap(({ id, words }, at) => [
    { path: `review.checklist.classes.${at}.id`, id },
    ...words.map((word, each) => ({ path: `review.checklist.classes.${at}.words.${each}`, id: word })),
  ]);
