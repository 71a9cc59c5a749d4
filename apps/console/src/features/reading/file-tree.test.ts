import { expect, test } from "vitest";
import { filesNamed, fileTree, type RoomFile } from "./file-tree.ts";

const file = (path: string): RoomFile => ({ path, size: 1, preview: null, slotKey: null });
const files = [
  "01_文件/01_方案/方案.pdf",
  "01_文件/02_大纲/甲.docx",
  "01_文件/02_大纲/乙.docx",
  "说明.txt",
].map(file);

test("paths become folders inside folders, in the numbered order", () => {
  const tree = fileTree(files);
  expect(tree).toMatchObject({ count: 4, files: [{ path: "说明.txt" }] });
  expect(tree.folders).toMatchObject([
    {
      name: "01_文件",
      count: 3,
      files: [],
      folders: [
        { name: "01_方案", path: "01_文件/01_方案", files: [{ path: "01_文件/01_方案/方案.pdf" }] },
        {
          name: "02_大纲",
          files: [{ path: "01_文件/02_大纲/甲.docx" }, { path: "01_文件/02_大纲/乙.docx" }],
        },
      ],
    },
  ]);
});

test("a search finds every word anywhere in the path", () => {
  const found = (search: string) => filesNamed(files, search).map(({ path }) => path);
  expect(found("大纲 DOCX")).toEqual(["01_文件/02_大纲/甲.docx", "01_文件/02_大纲/乙.docx"]);
  expect(found("方案 甲")).toEqual([]);
  expect(found(" ")).toHaveLength(4);
});
