import { Workbook } from "@cj-tech-master/excelts";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { fixedOfficeFile } from "../package/fixed-office-file.ts";

/** One filing of the list that was drawn from; scores are `null` where it was not drawn or there was nothing to score by. */
export interface MockCheckLine {
  readonly stratum: string;
  readonly rank: number;
  readonly isDrawn: boolean;
  readonly college: string;
  readonly programme: string;
  readonly submission: number;
  readonly completeness: number | null;
  readonly findings: number | null;
  readonly timeliness: number | null;
  readonly people: number | null;
  readonly reckoned: number | null;
  readonly total: number | null;
  readonly band: string;
  readonly overruled: string;
  readonly snapshotHash: string;
  readonly filingId: string;
  readonly drawKey: string;
}

export interface MockCheckTable {
  readonly school: string;
  readonly drawnOn: LocalDate;
  /** What the draw was made by, and how scores are reckoned: name and value. */
  readonly facts: readonly (readonly [string, string])[];
  readonly lines: readonly MockCheckLine[];
}

/** A mock check as a workbook: the whole list in the order of drawing, and a sheet by which the draw can be repeated. */
export async function mockCheckWorkbook({ school, drawnOn, facts, lines }: MockCheckTable): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.creator = school;
  workbook.lastModifiedBy = school;
  workbook.created = new Date(`${drawnOn}T00:00:00Z`);
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet("抽查结果", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = columns.map((column) => ({ ...column, style: { font: FONT } }));
  sheet.addRows(
    lines.map(({ isDrawn, ...line }) => ({
      ...Object.fromEntries(Object.entries(line).map(([key, value]) => [key, value ?? ""])),
      drawn: isDrawn ? "抽中" : "",
    })),
  );
  sheet.getRow(1).font = { ...FONT, bold: true };
  sheet.autoFilter = { from: "A1", to: { row: lines.length + 1, col: columns.length } };
  const about = workbook.addWorksheet("抽取说明");
  about.columns = [
    { header: "项目", key: "name", width: 20, style: { font: FONT } },
    { header: "内容", key: "value", width: 100, style: { font: FONT } },
  ];
  about.addRows(facts.map(([name, value]) => ({ name, value })));
  about.getRow(1).font = { ...FONT, bold: true };
  return fixedOfficeFile(await workbook.xlsx.writeBuffer(), drawnOn);
}

const FONT = { name: "仿宋", size: 11 };

const columns = [
  { header: "分层", key: "stratum", width: 20 },
  { header: "层内次序", key: "rank", width: 10 },
  { header: "抽取", key: "drawn", width: 8 },
  { header: "学院", key: "college", width: 20 },
  { header: "专业", key: "programme", width: 28 },
  { header: "第几次提交", key: "submission", width: 12 },
  { header: "材料齐全", key: "completeness", width: 10 },
  { header: "系统预审", key: "findings", width: 10 },
  { header: "按时报送", key: "timeliness", width: 10 },
  { header: "人工审核", key: "people", width: 10 },
  { header: "计算得分", key: "reckoned", width: 10 },
  { header: "认定得分", key: "total", width: 10 },
  { header: "风险", key: "band", width: 10 },
  { header: "改分原因", key: "overruled", width: 30 },
  { header: "快照校验值", key: "snapshotHash", width: 68 },
  { header: "报备编号", key: "filingId", width: 40 },
  { header: "抽签值", key: "drawKey", width: 68 },
];
