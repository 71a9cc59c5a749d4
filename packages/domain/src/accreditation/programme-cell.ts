import { type LocalDate, parseLocalDate, parseYearMonth, type YearMonth } from "../kernel/dates.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Text } from "../kernel/text.ts";

/** What one cell means, or what it should have held. */
export type CellParser<T> = (text: string) => Result<T, Text>;

export const numberCell: CellParser<number> = (text) =>
  /^[1-9]\d{0,5}$/.test(text)
    ? ok(Number(text))
    : err({ zh: "序号，正整数，如 1", en: "A positive whole number such as 1" });

export const nameCell: CellParser<string> = (text) =>
  text === ""
    ? err({ zh: "专业名称，不能为空", en: "The programme's name; it must not be empty" })
    : ok(text);

export const codeCell: CellParser<string> = (text) =>
  /^\d{6}(T|K|TK)?$/.test(text)
    ? ok(text)
    : err({
        zh: "六位数字的专业代码，可带 T、K 或 TK，如 080202、081006T（表格软件会去掉开头的 0，请设为文本格式）",
        en: "Six digits, with T, K or TK where the catalogue has it, such as 080202 or 081006T (spreadsheets drop a leading 0: format the column as text)",
      });

/** `passed`, or the year of the batch that is to apply. */
export const groupCell: CellParser<string> = (text) =>
  text === PASSED || /^(?:19|20|21)\d{2}$/.test(text)
    ? ok(text)
    : err({
        zh: "passed（已通过认证），或申请批次的年份，如 2026",
        en: "passed where the programme has passed, or the year of its batch such as 2026",
      });

/** The group of those that have passed; any other is the year of a batch. */
export const PASSED = "passed";

export const monthCell: CellParser<YearMonth | null> = (text) => {
  if (text === "") return ok(null);
  const month = parseYearMonth(text);
  return month.ok
    ? month
    : err({
        zh: "年月 YYYY-MM，如 2022-01；尚未通过认证的留空",
        en: "A month YYYY-MM such as 2022-01; empty before a programme has passed",
      });
};

export const dateCell: CellParser<LocalDate | null> = (text) => {
  if (text === "") return ok(null);
  const date = parseLocalDate(text);
  return date.ok
    ? date
    : err({
        zh: "日期 YYYY-MM-DD，如 2024-03-15；未登记的留空",
        en: "A date YYYY-MM-DD such as 2024-03-15; empty where it is not registered",
      });
};

export const conclusionCell: CellParser<"passed" | null> = (text) => {
  if (text === "") return ok(null);
  return text === "passed"
    ? ok(text)
    : err({ zh: "passed，或留空（尚未通过认证）", en: "passed, or empty before the programme has passed" });
};

/** Spreadsheets write truth values in capitals. */
export const flagCell: CellParser<boolean | null> = (text) => {
  if (text === "") return ok(null);
  const flag = text.toLowerCase();
  return flag === "true" || flag === "false"
    ? ok(flag === "true")
    : err({ zh: "true（有条件）或 false", en: "true (conditional) or false" });
};

/** A school's timetable: the month of a stage, or that it is behind. */
export const stageCell: CellParser<YearMonth | "done" | null> = (text) => {
  if (text === "" || text === "-") return ok(null);
  if (text === "done") return ok(text);
  const month = parseYearMonth(text);
  return month.ok
    ? month
    : err({
        zh: "年月 YYYY-MM，如 2026-03；已提交完成的填 done，没有的留空",
        en: "A month YYYY-MM such as 2026-03; done where it is behind, empty where there is none",
      });
};

export const wordCell: CellParser<string | null> = (text) => ok(text === "" ? null : text);
