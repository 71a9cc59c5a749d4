import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { repoRoot } from "@goodstanding/testing/repo-root";
import { describe, expect, it } from "vitest";
import { table } from "./boundaries/table.ts";

const folders = await workspaceFolders();

describe.each(folders)("the manifest of %s", (folder) => {
  it("names only packages that its row in the table of boundaries lets it import", async () => {
    const { dependencies, devDependencies } = await readManifest(folder);
    const product = Object.keys(dependencies).filter(isOurs);
    const tests = Object.keys(devDependencies).filter(isOurs);
    expect(product).toEqual(product.filter((name) => allowed(folder, ["imports", "types"]).has(name)));
    expect(tests).toEqual(tests.filter((name) => allowed(folder, ["imports", "types", "tests"]).has(name)));
  });

  it("takes every version from the catalogue", async () => {
    const { dependencies, devDependencies } = await readManifest(folder);
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, name).toBe(isOurs(name) ? "workspace:*" : "catalog:");
    }
  });
});

it("knows every package of the tree", () => {
  expect(folders.length).toBeGreaterThan(12);
});

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

async function readManifest(folder: string): Promise<Manifest> {
  const manifest = JSON.parse(await readFile(join(repoRoot, folder, "package.json"), "utf8"));
  return { dependencies: {}, devDependencies: {}, ...manifest };
}

const isOurs = (name: string): boolean => name.startsWith("@goodstanding/");

/** The packages that some area of a folder may reach. */
function allowed(folder: string, kinds: readonly ("imports" | "types" | "tests")[]): ReadonlySet<string> {
  const areas = Object.entries(table).filter(([area]) => area.startsWith(`${folder}/`));
  const paths = areas.flatMap(([, row]) => kinds.flatMap((kind) => row[kind] ?? []));
  return new Set(paths.map((path) => `@goodstanding/${path.split("/")[1]}`));
}

async function workspaceFolders(): Promise<string[]> {
  const tops = ["packages", "apps"].map(async (top) =>
    (await readdir(join(repoRoot, top))).map((name) => `${top}/${name}`),
  );
  return (await Promise.all(tops)).flat();
}
