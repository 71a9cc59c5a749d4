import type { PackProblem } from "../pack-problem.ts";
import { associationExists } from "./association-exists.ts";
import { citationsKnown } from "./citations-known.ts";
import { fileNamedAfterPack } from "./file-named-after-pack.ts";
import { firstWordNamesClass } from "./first-word-names-class.ts";
import { idsUnique } from "./ids-unique.ts";
import type { LoadedPack, PackLinter } from "./linter.ts";
import { schoolBeforeAgency } from "./school-before-agency.ts";

const linters: readonly PackLinter[] = [
  associationExists,
  citationsKnown,
  idsUnique,
  fileNamedAfterPack,
  schoolBeforeAgency,
  firstWordNamesClass,
];

/** Every problem of every pack that ships together. */
export const lintPacks = (packs: readonly LoadedPack[]): PackProblem[] =>
  packs.flatMap((loaded) => linters.flatMap((linter) => linter(loaded, packs)));
