import { workbookFile } from "../office/workbook-file.ts";
import { type PackageContents, packageDate } from "./package-contents.ts";

/** The package's index (目录) as a workbook of one sheet, to sort and to filter; the path is whole. */
export const indexWorkbook = (contents: PackageContents): Buffer =>
  workbookFile({
    author: contents.school,
    date: packageDate(contents),
    sheets: [
      {
        ...{ name: "目录", columns, isFiltered: true },
        rows: contents.files.map(({ number, place, course, path, size, sha256, remark }) => [
          ...[number, place, course, path, size, sha256, remark],
        ]),
      },
    ],
  });

const columns = [
  { header: "编号", width: 16 },
  { header: "类别", width: 28 },
  { header: "课程", width: 24 },
  { header: "文件", width: 80 },
  { header: "大小（字节）", width: 16 },
  { header: "SHA-256", width: 68 },
  { header: "备注", width: 20 },
];
