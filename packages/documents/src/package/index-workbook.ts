import { Workbook } from "@cj-tech-master/excelts";
import { fixedOfficeFile } from "./fixed-office-file.ts";
import { type PackageContents, packageDate } from "./package-contents.ts";

/** The package's index (目录) as a workbook of one sheet, to sort and to filter; the path is whole. */
export async function indexWorkbook(contents: PackageContents): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.creator = contents.school;
  workbook.lastModifiedBy = contents.school;
  workbook.created = new Date(`${packageDate(contents)}T00:00:00Z`);
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet("目录", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = columns.map((column) => ({ ...column, style: { font: FONT } }));
  sheet.addRows(
    contents.files.map(({ course, remark, ...file }) => ({
      ...file,
      course: course ?? "",
      remark: remark ?? "",
    })),
  );
  sheet.getRow(1).font = { ...FONT, bold: true };
  sheet.autoFilter = { from: "A1", to: { row: contents.files.length + 1, col: columns.length } };
  return fixedOfficeFile(await workbook.xlsx.writeBuffer(), packageDate(contents));
}

const FONT = { name: "仿宋", size: 11 };

const columns = [
  { header: "编号", key: "number", width: 16 },
  { header: "类别", key: "place", width: 28 },
  { header: "课程", key: "course", width: 24 },
  { header: "文件", key: "path", width: 80 },
  { header: "大小（字节）", key: "size", width: 16 },
  { header: "SHA-256", key: "sha256", width: 68 },
  { header: "备注", key: "remark", width: 20 },
];
