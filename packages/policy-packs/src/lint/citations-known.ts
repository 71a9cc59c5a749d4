import { type PackLinter, problem } from "./linter.ts";
import { citationsIn } from "./places-in.ts";

/** A pack cites its own document, wherever it cites, so that every citation can be resolved under any layering. */
export const citationsKnown: PackLinter = (loaded) =>
  citationsIn(loaded.pack)
    .filter(({ value }) => value.document !== loaded.pack.id)
    .map(({ path, value }) =>
      problem(
        loaded,
        `${path}.document`,
        `引用了其他文件 ${value.document}；可用：${loaded.pack.id}`,
        `cites another document, ${value.document}; allowed: ${loaded.pack.id}`,
      ),
    );
