import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { type WorkbookSheet, workbookFile } from "../office/workbook-file.ts";

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
export const mockCheckWorkbook = ({ school, drawnOn, facts, lines }: MockCheckTable): Buffer =>
  workbookFile({
    ...{ author: school, date: drawnOn },
    sheets: [
      { name: "抽查结果", columns, isFiltered: true, rows: lines.map(rowOf) },
      {
        name: "抽取说明",
        columns: [
          { header: "项目", width: 20 },
          { header: "内容", width: 100 },
        ],
        rows: facts,
      },
    ],
  });

const rowOf = (line: MockCheckLine): WorkbookSheet["rows"][number] => [
  ...[line.stratum, line.rank, line.isDrawn ? "抽中" : "", line.college, line.programme, line.submission],
  ...[line.completeness, line.findings, line.timeliness, line.people, line.reckoned, line.total],
  ...[line.band, line.overruled, line.snapshotHash, line.filingId, line.drawKey],
];

const columns = [
  { header: "分层", width: 20 },
  { header: "层内次序", width: 10 },
  { header: "抽取", width: 8 },
  { header: "学院", width: 20 },
  { header: "专业", width: 28 },
  { header: "第几次提交", width: 12 },
  { header: "材料齐全", width: 10 },
  { header: "系统预审", width: 10 },
  { header: "按时报送", width: 10 },
  { header: "人工审核", width: 10 },
  { header: "计算得分", width: 10 },
  { header: "认定得分", width: 10 },
  { header: "风险", width: 10 },
  { header: "改分原因", width: 30 },
  { header: "快照校验值", width: 68 },
  { header: "报备编号", width: 40 },
  { header: "抽签值", width: 68 },
];
