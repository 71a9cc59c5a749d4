import { getCompileCacheDir } from "node:module";

/** Nothing of this process's environment but where Node keeps compiled sources, which halves what a thread takes. */
export function threadEnvironment(): Readonly<Record<string, string>> {
  const folder = getCompileCacheDir();
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
}
