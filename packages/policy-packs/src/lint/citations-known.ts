import { citation } from "@goodstanding/domain/policy/scalars";
import { type PackLinter, problem } from "./linter.ts";
import { placesIn } from "./places-in.ts";

/** A pack cites its own document, wherever it cites, so that every citation can be resolved under any layering. */
export const citationsKnown: PackLinter = (loaded) =>
  placesIn(loaded.pack).flatMap(({ path, value }) => {
    const cited = citation.safeParse(value);
    if (!cited.success || cited.data.document === loaded.pack.id) return [];
    return [
      problem(
        loaded,
        `${path}.document`,
        `引用了其他文件 ${cited.data.document}；可用：${loaded.pack.id}`,
        `cites another document, ${cited.data.document}; allowed: ${loaded.pack.id}`,
      ),
    ];
  });
