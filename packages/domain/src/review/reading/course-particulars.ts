import type { DocumentText } from "./document-text.ts";
import { openPairReader } from "./labelled-pairs.ts";
import { plainText } from "./plain-text.ts";

/** What a syllabus, an evaluation report or a review form says of its course; `null` where it does not. */
export interface CourseParticulars {
  readonly name: string | null;
  readonly code: string | null;
  /** 课程负责人, as written. */
  readonly responsible: string | null;
  /** 任课教师, as written. */
  readonly teachers: string | null;
  readonly credits: number | null;
  /** 学时 in all. */
  readonly hours: number | null;
  /** Such as 2025-2026学年第一学期. */
  readonly term: string | null;
}

/** The first thing said counts; the name may stand in the title alone: 《机械原理》课程教学大纲. `null` where nothing is said. */
export function courseParticularsOf(document: DocumentText): CourseParticulars | null {
  const said = pairs(document);
  const first = (labels: readonly string[], form: (value: string) => string | null): string | null =>
    said.reduce<string | null>(
      (found, pair) => found ?? (labels.includes(pair.label) ? form(pair.value) : null),
      null,
    );
  const number = (labels: readonly string[], at = 0): number | null => {
    const digits = first(labels, (value) => value.match(/\d{1,4}(?:\.\d)?(?!\d|\s?周)/gu)?.[at] ?? null);
    return digits === null ? null : Number(digits);
  };
  const course: CourseParticulars = {
    name: first(words.name, nameIn) ?? titleName(document),
    code: first(words.code, (value) => /[A-Za-z0-9][A-Za-z0-9._-]{2,19}/u.exec(value)?.[0] ?? null),
    responsible: first(words.responsible, peopleIn) ?? first(words.anyResponsible, peopleIn),
    teachers: first(words.teachers, peopleIn),
    credits: number(words.credits) ?? number([CREDITS_HOURS]) ?? number([HOURS_CREDITS], 1),
    hours: number(words.hours) ?? number([CREDITS_HOURS], 1) ?? number([HOURS_CREDITS]),
    term: first(words.term, (value) => (/\d|[春秋夏]/u.test(value) ? value.slice(0, 40) : null)),
  };
  return Object.values(course).every((value) => value === null) ? null : course;
}

const words = {
  name: ["课程名称", "课程中文名称", "中文课程名称", "课程名", "评价课程", "所属课程"],
  code: ["课程代码", "课程编号", "课程编码", "课程号"],
  responsible: ["课程负责人", "课程责任人", "课程负责教师"],
  /** May be that of an improvement, and so counts where nothing says more. */
  anyResponsible: ["评价责任人", "责任人", "负责人"],
  teachers: ["主讲教师", "任课教师", "授课教师", "任课老师", "主讲人", "评价教师"],
  credits: ["学分", "课程学分", "总学分", "学分数"],
  hours: ["学时", "总学时", "课程学时", "总学时数", "学时数", "计划学时"],
  term: ["开课学期", "学期", "学年学期", "授课学期", "开课时间", "评价学期", "学年", "课程学期"],
};

const CREDITS_HOURS = "学分/学时";
const HOURS_CREDITS = "学时/学分";

/** Labels that only end the value before them. */
const fences = [
  CREDITS_HOURS,
  HOURS_CREDITS,
  "课程性质",
  "课程类别",
  "课程类型",
  "适用专业",
  "授课对象",
  "开课单位",
  "先修课程",
];

const pairs = openPairReader([...Object.values(words).flat(), ...fences]);

/** Without title marks and the English name beside it. */
function nameIn(value: string): string | null {
  const name = value
    .replace(/[《》“”"]/gu, "")
    .replace(/(?: ?[(/] ?| )[A-Za-z][A-Za-z ,.:&'/-]{3,80}\)?$/u, "")
    .trim();
  return isWritten(name) && name.length <= 60 ? name : null;
}

function peopleIn(value: string): string | null {
  const people = value.replace(/\((?:签字|签名|签章|盖章)\)|\d{4}年.*$/gu, "").trim();
  return isWritten(people) ? people.slice(0, 60) : null;
}

const isWritten = (value: string): boolean =>
  /\p{L}/u.test(value) && !/^(?:无|略|待定|暂无|填写)$/u.test(value);

function titleName({ blocks }: DocumentText): string | null {
  for (const block of blocks.slice(0, TITLE_DEPTH)) {
    const text = block.kind === "table" ? plainText(block.rows[0]?.[0]) : plainText(block.text.slice(0, 120));
    const name = title.exec(text)?.[1];
    if (name !== undefined && !regulation.test(name)) return nameIn(name);
  }
  return null;
}

/** 《培养方案》 and its like are named in a report's first lines too. */
const regulation = /(?:方案|标准|办法|规定|细则|指南|制度|通知|手册)$/u;
const TITLE_DEPTH = 12;
const title = /《([^《》]{2,40})》.{0,12}(?:课程|大纲|达成|评价|成绩|考核|试卷)/u;
