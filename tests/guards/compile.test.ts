import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runTool } from "./run-tool.ts";

const fixtures = join(import.meta.dirname, "compile-fixtures");

/** Each fixture and the code of the error by which the compiler refuses it; `null` where it has none. */
const refused = {
  domain: {
    "declare-enum.ts": "TS1294",
    "error-code-without-texts.ts": "TS2345",
    "error-without-english.ts": "TS2741",
    "fetch-something.ts": "TS2304",
    "finding-without-text.ts": "TS2740",
    "print-something.ts": "TS2584",
    "pure.ts": null,
    "read-environment.ts": "TS2591",
    "read-file.ts": "TS2591",
    "set-timer.ts": "TS2304",
    "touch-document.ts": "TS2584",
  },
  queue: {
    "handler-without-job.ts": "TS2353",
    "job-without-handler.ts": "TS2740",
    "some-handler.ts": null,
  },
} as const;

describe.each(Object.entries(refused))("the compiler, by the configuration of %s", (folder, expected) => {
  let found: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const { stdout } = await runTool("tsc", ["--noEmit", "--pretty", "false"], join(fixtures, folder));
    found = new Map(
      [...stdout.matchAll(/^([\w-]+\.ts)\(.*error (TS\d+)/gm)].map(([, file = "", code = ""]) => [
        file,
        code,
      ]),
    );
  });

  it.each(Object.entries(expected))("answers %s with %s", (file, code) => {
    expect(found.get(file) ?? null).toBe(code);
  });

  it("has an expectation for every fixture", async () => {
    const files = (await readdir(join(fixtures, folder))).filter((file) => file.endsWith(".ts"));
    expect(files.toSorted()).toEqual(Object.keys(expected).toSorted());
  });
});
