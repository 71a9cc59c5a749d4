import { dirname, join } from "node:path/posix";
import { homes, type Row, table, testCode } from "./table.ts";

export interface Import {
  /** From the root of the repository, with `/`. */
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** What is wrong with an import by the table, or `undefined`. */
export function judgeImport({ file, specifier, typeOnly }: Import): string | undefined {
  const from = areaOf(file);
  if (!from) return isSource(file) ? `${file} has no row in the table of boundaries.` : undefined;
  const inTest = testCode.test(file);
  const target = targetOf(file, specifier);
  if (target === undefined) return judgeExternal(from, packageName(specifier), inTest);
  if (areaOf(target)?.folder === from.folder) return judgeTestCode(from, target, inTest);
  if (specifier.startsWith(".") && isSource(target) && workspaceOf(target) !== workspaceOf(file)) {
    return `A relative path never leaves its package: write "@goodstanding/…" for ${target}.`;
  }
  const { imports, types = [], tests = [] } = from.row;
  const allowed = [...imports, ...(typeOnly ? types : []), ...(inTest ? tests : [])];
  if (allowed.some((folder) => holds(folder, target))) return judgeTestCode(from, target, inTest);
  return types.some((folder) => holds(folder, target))
    ? `${from.folder} may import types alone from ${target}.`
    : `${from.folder} may not import ${target}.`;
}

interface Area {
  readonly folder: string;
  readonly row: Row;
}

/** The row of the longest folder that holds a file, with `*` replaced by the folder that it stands for. */
function areaOf(file: string): Area | undefined {
  const found = rows.find(({ pattern }) => pattern.test(file));
  const folder = found?.pattern.exec(file)?.[0];
  return found && folder !== undefined ? { folder, row: found.row } : undefined;
}

const rows = Object.entries(table)
  .map(([folder, row]) => ({
    folder,
    row,
    pattern: new RegExp(`^${folder.replace("*", "[^/]+(?=/)")}(?=/|$)`),
  }))
  .toSorted((a, b) => b.folder.length - a.folder.length);

function judgeExternal({ folder, row }: Area, name: string, inTest: boolean): string | undefined {
  const home = homes[name];
  if (home && !home.some((place) => holds(place, folder)))
    return `${name} is imported in ${home.join(", ")} alone.`;
  if (!row.external || inTest || row.external.includes(name)) return undefined;
  return `${folder} imports ${row.external.join(", ")} from outside and nothing else, so not ${name}.`;
}

function judgeTestCode({ folder }: Area, target: string, inTest: boolean): string | undefined {
  if (inTest || folder.startsWith("tests") || folder.startsWith("packages/testing")) return undefined;
  return testCode.test(target) ? `${target} exists for tests; what ships does not import it.` : undefined;
}

/** The path that a specifier names, or `undefined` for a package from outside. */
function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith(".")) return join(dirname(file), specifier);
  const [scope, name, ...rest] = specifier.split("/");
  if (scope !== "@goodstanding" || name === undefined) return undefined;
  return [
    rows.some(({ folder }) => holds(`apps/${name}`, folder)) ? "apps" : "packages",
    name,
    "src",
    ...rest,
  ].join("/");
}

/** A folder holds what lies in it; a module, named without its ending, holds its file. */
const holds = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`);

const isSource = (path: string): boolean => /^(?:apps|packages)\/[^/]+\/src\//.test(path);

const workspaceOf = (path: string): string => path.split("/").slice(0, 2).join("/");

const packageName = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
