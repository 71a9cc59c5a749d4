import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { type WorkbookSheet, workbookFile } from "../office/workbook-file.ts";

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
export const meetingWorkbook = ({ school, year, writtenOn, lines, notes }: MeetingTable): Buffer =>
  workbookFile({
    ...{ author: school, date: writtenOn },
    sheets: [
      {
        ...{ name: `${year}年度审核情况`, columns },
        ...{ frozenColumns: 3, isFiltered: true, isWrapped: true, isLandscape: true },
        rows: lines.map((line, index) => [index + 1, ...keys.map((key) => line[key])]),
      },
      {
        ...{ name: "说明", isWrapped: true },
        columns: [
          { header: "项目", width: 20 },
          { header: "内容", width: 100 },
        ],
        rows: notes,
      },
    ],
  });

const columnOf = {
  college: { header: "学院", width: 14 },
  programme: { header: "专业", width: 18 },
  code: { header: "专业代码", width: 9 },
  regime: { header: "认证类别", width: 10 },
  rule: { header: "报备事项", width: 14 },
  status: { header: "状态", width: 11 },
  schoolDue: { header: "校级截止", width: 11 },
  handedIn: { header: "首次提交", width: 11 },
  schoolStanding: { header: "校级时效", width: 10 },
  agencyDue: { header: "认证机构截止", width: 11 },
  agencyStanding: { header: "认证机构时效", width: 10 },
  receipt: { header: "回执编号", width: 12 },
  submissions: { header: "提交次数", width: 6 },
  verdict: { header: "系统预审", width: 9 },
  block: { header: "须补正", width: 6 },
  warn: { header: "需核实", width: 6 },
  info: { header: "提示", width: 6 },
  waived: { header: "已豁免", width: 6 },
  collegeReview: { header: "学院审核", width: 14 },
  schoolReview: { header: "学校审核", width: 16 },
  opinions: { header: "审核人意见", width: 34 },
  decision: { header: "审定意见", width: 26 },
} satisfies Record<keyof MeetingLine, WorkbookSheet["columns"][number]>;

// Object.keys forgets which keys they are.
const keys = Object.keys(columnOf) as (keyof MeetingLine)[];
const columns = [{ header: "序号", width: 5 }, ...Object.values(columnOf)];
