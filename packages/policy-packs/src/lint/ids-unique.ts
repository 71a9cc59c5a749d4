import type { Pack } from "@goodstanding/domain/policy/pack";
import { type PackLinter, problem } from "./linter.ts";

/** No id stands for two things: packs, classes, words of classes, exempted programmes. */
export const idsUnique: PackLinter = (loaded, all) => [
  ...(all.find(({ pack }) => pack.id === loaded.pack.id) === loaded
    ? []
    : [repeated(loaded, "id", loaded.pack.id)]),
  ...idsIn(loaded.pack)
    .filter(({ id }, at, ids) => ids.findIndex((earlier) => earlier.id === id) !== at)
    .map(({ path, id }) => repeated(loaded, path, id)),
];

const repeated = (loaded: Parameters<typeof problem>[0], path: string, id: string) =>
  problem(loaded, path, `${id} 重复；每个标识只能出现一次`, `${id} is repeated; each may stand once`);

function idsIn(pack: Pack): { path: string; id: string }[] {
  if (pack.level === "school")
    return pack.exemptions.map(({ code }, at) => ({ path: `exemptions.${at}.code`, id: code }));
  return pack.checklist.classes.flatMap(({ id, words }, at) => [
    { path: `checklist.classes.${at}.id`, id },
    ...words.map((word, each) => ({ path: `checklist.classes.${at}.words.${each}`, id: word })),
  ]);
}
