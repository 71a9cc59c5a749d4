import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import packed, { inflate } from "@sparticuz/chromium";

export interface Chromium {
  readonly executablePath: string;
  /** What the binary needs besides the process's own environment. */
  readonly env: Readonly<Record<string, string>>;
}

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The Chromium of `CHROMIUM_PATH`, of the system, or the one that comes in an npm package with the libraries it needs. */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist`);
    return { executablePath: named, env: {} };
  }
  const system = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => systemNames.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  return system ? { executablePath: system, env: {} } : unpacked();
}

async function unpacked(): Promise<Chromium> {
  const packageFolder = dirname(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))));
  const libraries = await inflate(join(packageFolder, "bin", "al2023.tar.br"));
  return { executablePath: await packed.executablePath(), env: { LD_LIBRARY_PATH: join(libraries, "lib") } };
}

/** Without a sandbox, because tests run as root; without the background traffic that a closed network would refuse. */
export const chromiumFlags: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];
