import { type DateParts, dateOf, daysInMonth, type LocalDate } from "../../kernel/dates.ts";
import type { DocumentText } from "./document-text.ts";
import { openPairReader } from "./labelled-pairs.ts";
import { placeOf } from "./place-of.ts";
import { plainText } from "./plain-text.ts";

export const dateKinds = [
  "evaluated",
  "reviewed",
  "revised",
  "approved",
  "written",
  "examined",
  "effective",
  "held",
  "dated",
] as const;
export type DateKind = (typeof dateKinds)[number];

/** A date that says what it is of; a month alone, or a range, from its first to its last day. */
export interface LabelledDate {
  readonly kind: DateKind;
  /** As written, such as 评价日期; 修订 where the text says what was done on the day. */
  readonly label: string;
  /** `false`: met in running text, which may speak of another year's work. */
  readonly hasLabel: boolean;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly place: string;
}

/** Dates by their labels, and dates directly before what was done: 2026年7月修订. Dates without either are passed over. */
export function labelledDates(document: DocumentText): readonly LabelledDate[] {
  const labelled = pairs(document).flatMap(({ label, value, place }) => {
    const dates = readDates(value);
    const kind = kindOf.get(label);
    return dates && kind ? [{ kind, label, hasLabel: true, ...dates, place }] : [];
  });
  const done = document.blocks.flatMap((block, index) =>
    block.kind === "table"
      ? []
      : doneIn(block.text).map((date) => ({ ...date, place: placeOf(block, index) })),
  );
  return [...labelled, ...done];
}

const labels: Record<DateKind, readonly string[]> = {
  evaluated: both(["评价", "达成评价", "课程评价", "评价完成", "课程目标评价"]),
  reviewed: both(["审核", "审查", "审阅", "评审", "复核"]),
  revised: [...both(["修订", "修改", "更新", "最近修订"]), "修订年月"],
  approved: both(["审批", "批准", "审定"]),
  written: both(["制定", "制订", "编写", "编制", "撰写", "填表", "填写", "报告", "完成"]),
  examined: both(["考试", "考核", "答辩", "测试"]),
  effective: both(["执行", "实施", "生效", "发布", "印发"]),
  held: [...both(["会议", "召开", "开会", "活动", "研讨"]), "时间"],
  /** Says no more than that it is a date, as beside a signature. */
  dated: ["日期"],
};

function both(heads: readonly string[]): string[] {
  return heads.flatMap((head) => [`${head}日期`, `${head}时间`]);
}

const kindOf = new Map(dateKinds.flatMap((kind) => labels[kind].map((label) => [label, kind] as const)));
const pairs = openPairReader([...kindOf.keys()]);

function doneIn(text: string): Omit<LabelledDate, "place">[] {
  const plain = plainText(text);
  if (!plain.includes("年")) return [];
  return Array.from(plain.matchAll(done), ([, date = "", label = ""]) => {
    const dates = readDates(date);
    const kind = kindOf.get(`${label}日期`);
    return dates && kind ? [{ kind, label, hasLabel: false, ...dates }] : [];
  }).flat();
}

const done =
  /((?:\d{4}|[〇○零一二三四五六七八九]{4}) ?年 ?[\d一二三四五六七八九十]{1,2} ?月(?: ?[\d一二三四五六七八九十]{1,3} ?日)?) ?(修订|制定|制订|审定|审核|批准|编制|编写|评价)(?!日期|时间)/gu;

interface Dates {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** 2026年7月5日, 2026.7.5, 2026/07/05, 2026-07-05, 20260705, 二〇二六年七月五日, 2026年7月, and 至 between two of them. */
export function readDates(text: string): Dates | null {
  const digits = plainText(text).replace(/[〇○零一二三四五六七八九十]{1,4}(?=年|月|日| )/gu, arabic);
  const match = first.exec(digits);
  const start = partsIn(match, 1) ?? partsIn(compact.exec(digits), 1);
  if (!start) return null;
  const rest = match ? digits.slice(match.index + match[0].length) : "";
  const until = partsIn(upTo.exec(rest), 1, start) ?? start;
  const dates = { from: firstDay(start), to: lastDay(until) };
  return dates.to >= dates.from ? dates : { from: dates.from, to: lastDay(start) };
}

const first =
  /(?<!\d)(\d{4}) ?[年./-] ?(\d{1,2})(?:(?: ?月 ?| ?[./-] ?)(\d{1,2})(?![\d.])(?: ?日)?| ?月)?(?!\d)/u;
const compact = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/u;
/** A range may leave out what both ends share. */
const upTo =
  /^ ?[-~—–至到]{1,2} ?(?:(\d{4}) ?[年./-] ?)?(?:(\d{1,2})(?: ?月 ?| ?[./-] ?))?(?:(\d{1,2}) ?(?:日|(?![\d:])))?/u;

interface LooseParts extends Omit<DateParts, "day"> {
  /** `null`: the whole month. */
  readonly day: number | null;
}

function partsIn(match: RegExpExecArray | null, from: number, before?: LooseParts): LooseParts | null {
  if (!match || match.slice(from, from + 3).every((part) => part === undefined)) return null;
  const [years, months, days] = match.slice(from, from + 3);
  const year = Number(years ?? before?.year);
  const month = Number(months ?? before?.month);
  const day = days === undefined ? null : Number(days);
  if (!(year >= 1900 && year <= 2199 && month >= 1 && month <= 12)) return null;
  return day === null || (day >= 1 && day <= daysInMonth(year, month)) ? { year, month, day } : null;
}

const firstDay = ({ year, month, day }: LooseParts): LocalDate => dateOf(year, month, day ?? 1);
const lastDay = ({ year, month, day }: LooseParts): LocalDate =>
  dateOf(year, month, day ?? daysInMonth(year, month));

/** 二〇二六 → 2026, 十二 → 12, 二十五 → 25. */
function arabic(numeral: string): string {
  const values = [...numeral].map((each) => "零一二三四五六七八九".indexOf(each.replace(/[〇○]/u, "零")));
  const ten = numeral.indexOf("十");
  if (ten === -1) return values.join("");
  return String((ten === 0 ? 1 : (values[0] ?? 0)) * 10 + (values[ten + 1] ?? 0));
}
