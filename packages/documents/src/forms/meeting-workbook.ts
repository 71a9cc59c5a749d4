import { Workbook } from "@cj-tech-master/excelts";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { fixedOfficeFile } from "../package/fixed-office-file.ts";

/** One filing as a meeting goes through it, in words; numbers are `null` where nothing was reviewed yet. */
export interface MeetingLine {
  readonly college: string;
  readonly programme: string;
  readonly code: string;
  readonly regime: string;
  readonly rule: string;
  readonly status: string;
  readonly schoolDue: string;
  readonly handedIn: string;
  readonly schoolStanding: string;
  readonly agencyDue: string;
  readonly agencyStanding: string;
  readonly receipt: string;
  readonly submissions: number;
  readonly verdict: string;
  readonly block: number | null;
  readonly warn: number | null;
  readonly info: number | null;
  readonly waived: number | null;
  readonly collegeReview: string;
  readonly schoolReview: string;
  readonly opinions: string;
  readonly decision: string;
}

export interface MeetingTable {
  readonly school: string;
  readonly year: number;
  readonly writtenOn: LocalDate;
  readonly lines: readonly MeetingLine[];
  /** How the columns are to be read: name and meaning. */
  readonly notes: readonly (readonly [string, string])[];
}

/** All filings of a year as a workbook for the meeting that goes through them: one row each, to sort and to filter. */
export async function meetingWorkbook(table: MeetingTable): Promise<Buffer> {
  const { school, year, writtenOn, lines, notes } = table;
  const workbook = new Workbook();
  workbook.creator = school;
  workbook.lastModifiedBy = school;
  workbook.created = new Date(`${writtenOn}T00:00:00Z`);
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet(`${year}年度审核情况`, {
    views: [{ state: "frozen", xSplit: 3, ySplit: 1 }],
    pageSetup: {
      ...{ orientation: "landscape", paperSize: A4, printTitlesRow: "1:1" },
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    },
  });
  sheet.columns = columns.map((column) => ({ ...column, style }));
  lines.forEach((line, index) => {
    const values = { ...line, position: index + 1 };
    sheet.addRow(values).height = LINE_HEIGHT * linesOf(values);
  });
  sheet.getRow(1).font = { ...FONT, bold: true };
  sheet.autoFilter = { from: "A1", to: { row: lines.length + 1, col: columns.length } };
  const about = workbook.addWorksheet("说明");
  about.columns = [
    { header: "项目", key: "name", width: 20, style },
    { header: "内容", key: "value", width: 100, style },
  ];
  about.addRows(notes.map(([name, value]) => ({ name, value })));
  about.getRow(1).font = { ...FONT, bold: true };
  return fixedOfficeFile(await workbook.xlsx.writeBuffer(), writtenOn);
}

/** Not every program makes a row as high as its wrapped texts. */
const linesOf = (values: Readonly<Record<string, string | number | null>>): number =>
  Math.max(...columns.map(({ key, width }) => Math.ceil(widthOf(String(values[key] ?? "")) / width)), 1);

/** In digits; Chinese characters are twice as wide. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > "\u00ff" ? 2 : 1), 0);

/** In points. */
const LINE_HEIGHT = 15;
const A4 = 9;
const FONT = { name: "仿宋", size: 11 };
const style = { font: FONT, alignment: { vertical: "top", wrapText: true } } as const;

const columns = [
  { header: "序号", key: "position", width: 5 },
  { header: "学院", key: "college", width: 14 },
  { header: "专业", key: "programme", width: 18 },
  { header: "专业代码", key: "code", width: 9 },
  { header: "认证类别", key: "regime", width: 10 },
  { header: "报备事项", key: "rule", width: 14 },
  { header: "状态", key: "status", width: 11 },
  { header: "校级截止", key: "schoolDue", width: 11 },
  { header: "首次提交", key: "handedIn", width: 11 },
  { header: "校级时效", key: "schoolStanding", width: 10 },
  { header: "认证机构截止", key: "agencyDue", width: 11 },
  { header: "认证机构时效", key: "agencyStanding", width: 10 },
  { header: "回执编号", key: "receipt", width: 12 },
  { header: "提交次数", key: "submissions", width: 6 },
  { header: "系统预审", key: "verdict", width: 9 },
  { header: "须补正", key: "block", width: 6 },
  { header: "需核实", key: "warn", width: 6 },
  { header: "提示", key: "info", width: 6 },
  { header: "已豁免", key: "waived", width: 6 },
  { header: "学院审核", key: "collegeReview", width: 14 },
  { header: "学校审核", key: "schoolReview", width: 16 },
  { header: "审核人意见", key: "opinions", width: 34 },
  { header: "审定意见", key: "decision", width: 26 },
];
