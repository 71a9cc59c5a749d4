import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { ProofRow } from "@goodstanding/domain/reminders/proof-sheet";

/** What the 催办记录单 of one programme and year says, in words. */
export interface ProofForm {
  readonly school: string;
  readonly office: string;
  readonly college: string;
  readonly programme: string;
  readonly programmeCode: string;
  readonly year: number;
  /** Of the accreditation, such as 2022年1月至2027年12月. */
  readonly validity: string;
  readonly duties: readonly ProofDuty[];
  readonly rows: readonly ProofRow[];
  /** SHA-256, in hexadecimal, of the rows as canonical JSON in UTF-8. */
  readonly rowsSha256: string;
  readonly madeOn: LocalDate;
  /** `YYYY-MM-DD HH:MM` by the school's clock. */
  readonly madeAt: string;
  /** Of the software. */
  readonly release: string;
}

/** One duty of the year with its dates and the clauses that they come from. */
export interface ProofDuty {
  readonly name: string;
  readonly schoolDue: string | null;
  readonly agencyDue: string | null;
  readonly clauses: readonly string[];
  readonly state: string;
}

export const proofTitle = ({ year }: Pick<ProofForm, "year">): string => `${year}年度催办记录单`;

/** Shares of the width, in the order in which they are printed. */
export const proofColumns: readonly { readonly name: string; readonly share: number }[] = [
  { name: "序号", share: 0.045 },
  { name: "时间", share: 0.095 },
  { name: "类别", share: 0.075 },
  { name: "事项", share: 0.265 },
  { name: "对象", share: 0.2 },
  { name: "结果与凭据", share: 0.32 },
];

export const dutyColumns: readonly { readonly name: string; readonly share: number }[] = [
  { name: "应办事项", share: 0.2 },
  { name: "校级截止", share: 0.15 },
  { name: "认证机构截止", share: 0.15 },
  { name: "依据", share: 0.38 },
  { name: "状态", share: 0.12 },
];

/** The cells of each row, as lines. */
export const proofCells = (row: ProofRow, at: number): readonly (readonly string[])[] => [
  [String(at + 1)],
  row.at.split(" "),
  [row.kind],
  row.matter,
  row.who,
  row.outcome,
];

export const dutyCells = (duty: ProofDuty): readonly (readonly string[])[] => [
  [duty.name],
  [duty.schoolDue ?? "—"],
  [duty.agencyDue ?? "—"],
  duty.clauses.length === 0 ? ["—"] : duty.clauses,
  [duty.state],
];

/** What the sheet is about, as names and values two to a line. */
export const proofFacts = (form: ProofForm): readonly (readonly [string, string])[] => [
  ["学校", form.school],
  ["学院", form.college],
  ["专业", `${form.programme}（${form.programmeCode}）`],
  ["认证有效期", form.validity],
];

/** What the foot says of how the sheet was made, and how to check it. */
export const proofNotes = (form: ProofForm): readonly string[] => [
  `本单由系统根据留存记录生成，共${form.rows.length}条，生成时间${form.madeAt}（版本${form.release}）。“对方服务器已接收”指收件方邮件服务器对该收件人作出接收应答，不表示收件人已阅读。`,
  `所列记录校验值（SHA-256）：${form.rowsSha256}`,
];

export const NO_ROWS = "本年度没有催办、联系、来函和报送记录。";
