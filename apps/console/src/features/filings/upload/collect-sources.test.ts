import { expect, test } from "vitest";
import { droppedSources, sourcesOf } from "./collect-sources.ts";

function fileAt(path: string): File {
  const file = new File(["x"], path.split("/").at(-1) ?? path);
  Object.defineProperty(file, "webkitRelativePath", { value: path.includes("/") ? path : "" });
  return file;
}

test("a folder keeps its paths; a zip by itself is an archive, a zip inside a folder is a file", () => {
  const sources = sourcesOf([fileAt("报备/培养方案/方案.docx"), fileAt("报备/附件.zip"), fileAt("整包.ZIP")]);
  expect(sources.map(({ kind, path }) => [kind, path])).toEqual([
    ["file", "报备/培养方案/方案.docx"],
    ["file", "报备/附件.zip"],
    ["archive", "整包.ZIP"],
  ]);
});

test("a decomposed name becomes the composed one", () => {
  expect(sourcesOf([fileAt("re\u0301sume\u0301.pdf")])[0]?.path).toBe("r\u00e9sum\u00e9.pdf");
});

test("a dropped folder is read to the bottom, past the hundred that a reader hands out at once", async () => {
  const names = Array.from({ length: 250 }, (_, index) => `${index}.pdf`);
  const tree = folder("/报备", [
    folder(
      "/报备/大纲",
      names.map((name) => leaf(`/报备/大纲/${name}`)),
    ),
    leaf("/报备/封面.jpg"),
  ]);
  const sources = await droppedSources(listOf([tree, leaf("/整包.zip")]));
  expect(sources).toHaveLength(252);
  expect(sources[0]?.path).toBe("报备/大纲/0.pdf");
  expect(sources.at(-1)).toMatchObject({ kind: "archive", path: "整包.zip" });
});

// The browser's own entries cannot be made in a test; these have the parts that are read.
const leaf = (fullPath: string) => ({
  isFile: true,
  isDirectory: false,
  fullPath,
  file: (done: (file: File) => void) => done(fileAt(fullPath.split("/").at(-1) ?? "")),
});

const folder = (fullPath: string, children: readonly object[]) => ({
  isFile: false,
  isDirectory: true,
  fullPath,
  createReader: () => {
    let read = 0;
    return {
      readEntries: (done: (batch: readonly object[]) => void) => {
        done(children.slice(read, read + 100));
        read += 100;
      },
    };
  },
});

const listOf = (entries: readonly object[]): DataTransferItemList =>
  entries.map((entry) => ({ webkitGetAsEntry: () => entry })) as unknown as DataTransferItemList; // as above
