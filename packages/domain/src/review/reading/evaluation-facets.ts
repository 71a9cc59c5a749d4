import type { Block, Cell, DocumentText } from "./document-text.ts";
import { objectivesIn } from "./objectives-in.ts";
import { placeOf } from "./place-of.ts";
import { plainText, tightText } from "./plain-text.ts";

/**
 * 评价对象, 评价依据, 评价方法, 评价结果, 持续改进: what evidence of an evaluation consists of; and 审核结论, what a record of a
 * review ends with.
 */
export const facetKinds = ["object", "basis", "method", "result", "improvement", "conclusion"] as const;
export type FacetKind = (typeof facetKinds)[number];

export interface EvaluationFacet {
  readonly facet: FacetKind;
  /** `empty`: it has its heading, and nothing or a placeholder behind it. */
  readonly state: "present" | "empty" | "absent";
  /** Where it was met first, with content where there is any; `null` where it is absent. */
  readonly place: string | null;
  /** Of an improvement: does it take up an objective, a result or the last round? `null` for the others. */
  readonly isLinked: boolean | null;
}

/** All six, in their order, whatever the document is; each kind of evidence is asked for its own. */
export function evaluationFacetsOf(document: DocumentText): readonly EvaluationFacet[] {
  const standings = new Map(facetKinds.map((facet) => [facet, { ...unmet }]));
  for (const each of mentions(document.blocks)) {
    const standing = standings.get(each.facet);
    if (standing) take(standing, each);
  }
  return facetKinds.map((facet) => {
    const { isWritten, isLinked, place } = standings.get(facet) ?? unmet;
    const state = isWritten ? "present" : place === null ? "absent" : "empty";
    return { facet, state, place, isLinked: facet === "improvement" ? isLinked : null };
  });
}

interface Met {
  readonly facet: FacetKind;
  /** Put together only where it is asked for: what stands below every line of a long document is many times as long. */
  readonly content: () => string;
  readonly place: string;
}

function* mentions(blocks: readonly Block[]): Generator<Met> {
  for (const [index, block] of blocks.entries())
    yield* block.kind === "table"
      ? inTable(block.rows, (row, column) => placeOf(block, index, { row, column }))
      : inText(blocks, index, block.text);
  yield* ticked(blocks);
}

/** What is known of a facet so far. */
interface Standing {
  isWritten: boolean;
  isLinked: boolean;
  place: string | null;
}

const unmet: Readonly<Standing> = { isWritten: false, isLinked: false, place: null };

function take(standing: Standing, { facet, content, place }: Met): void {
  // Nothing that comes later changes it.
  if (standing.isWritten && (standing.isLinked || facet !== "improvement")) return;
  const said = content();
  if (isWritten(said)) {
    if (!standing.isWritten) standing.place = place;
    standing.isWritten = true;
    standing.isLinked ||= links(said);
  } else standing.place ??= place;
}

const words: Record<FacetKind, string> = {
  object: String.raw`评价对象|评价范围|样本选取|评价样本|授课对象|(?:评价|授课|教学|专业|上课|年级|行政)班级|(?<!\p{Script=Han})班级(?!平均|排名)|(?:(?:学生|参评|选课|修读|班级|考核|应考|实考|总)(?:学生)?|(?<!\p{Script=Han}))人数(?!分布|比例)`,
  basis: "评价依据|评价数据(?:来源)?|数据来源|考核依据|评价材料|成绩构成|考核(?:内容|环节)",
  method: "评价方法|评价方式|计算方法|评价机制|达成度计算|考核方式",
  result:
    "评价结果|评价结论|达成(?:度|情况)(?:评价)?(?:结果|分析|结论)|达成评价(?:结果|分析|结论)|(?:课程目标)?达成(?:度|情况|值)(?:评价)?",
  improvement: "持续改进|改进措施|改进意见|改进建议|改进方案|改进计划|改进情况|整改措施|下一?轮改进",
  conclusion: "意见|结论|(?:审核|审查|评审|审批|评价)结果|是否(?:合理|通过|同意|符合)",
};

/** Most sentences have none, and are looked through for all of them once. */
const anyWord = new RegExp(Object.values(words).join("|"), "u");

/** A heading may number itself and say more than the word: 五、课程目标达成情况评价结果与分析. */
const NUMBERING = String.raw`(?:第?[(]?[一二三四五六七八九十\d]{1,3}(?:\.\d{1,2}){0,3}[)、.．章节部分 ]{0,3})?`;
const EXTRA = String.raw`[^。;；:]{0,12}`;
const heading = patterns((word) => new RegExp(`^${NUMBERING} ?${EXTRA}(?:${word})${EXTRA}:?$`, "u"));
/** A label is the word itself, so that a sentence about it is none; 意见 says before it whose it is. */
const label = patterns(
  (word, facet) =>
    new RegExp(
      `(?:^|[。;；, ])${NUMBERING} ?${facet === "conclusion" ? String.raw`\p{Script=Han}{0,8}?` : "(?:课程目标|课程)?"}(?:${word})(?:[及与和][^。;；:]{1,8})?:`,
      "gu",
    ),
);

function patterns(of: (word: string, facet: FacetKind) => RegExp): readonly (readonly [FacetKind, RegExp])[] {
  return facetKinds.map((facet) => [facet, of(words[facet], facet)] as const);
}

function inText(blocks: readonly Block[], index: number, text: string): Met[] {
  const block = blocks[index];
  const plain = plainText(text);
  if (!block || !anyWord.test(plain)) return [];
  const place = placeOf(block, index);
  const labelled = label
    .flatMap(([facet, pattern]) => Array.from(plain.matchAll(pattern), (match) => ({ facet, match })))
    .toSorted((a, b) => a.match.index - b.match.index);
  if (labelled.length > 0)
    return labelled.map(({ facet, match }, at) => {
      const next = labelled
        .slice(at + 1, at + facetKinds.length)
        .find((other) => other.match.index > match.index);
      const own = plain.slice(match.index + match[0].length, next?.match.index);
      const goesOn = !next && own.trim() === "";
      return { facet, content: () => (goesOn ? contentBelow(blocks, index) : own), place };
    });
  if (plain.length > LONGEST_HEADING) return [];
  const facets = heading.filter(([, pattern]) => pattern.test(plain)).map(([facet]) => facet);
  return facets.map((facet) => ({ facet, content: () => contentBelow(blocks, index), place }));
}

const LONGEST_HEADING = 30;

/** What stands between a heading and the next one, shortened. */
function contentBelow(blocks: readonly Block[], index: number): string {
  let content = "";
  for (const block of blocks.slice(index + 1, index + 1 + MOST_BLOCKS)) {
    if (block.kind === "heading" || (block.kind === "paragraph" && beginsAnother(block.text))) break;
    content += ` ${block.kind === "table" ? tableText(block.rows) : plainText(block.text.slice(0, ENOUGH))}`;
    if (content.length > ENOUGH) break;
  }
  return content;
}

const MOST_BLOCKS = 30;
const ENOUGH = 400;

/** 四、 and its like begin the next part, and so does another label; what is numbered 1. or (1) may be content. */
const beginsAnother = (text: string): boolean => {
  const plain = plainText(text.slice(0, 60));
  if (label.some(([, pattern]) => plain.search(pattern) === 0)) return true;
  return (
    plain.length <= LONGEST_HEADING &&
    (/^(?:第[一二三四五六七八九十]{1,3}[章节部分]|[一二三四五六七八九十]{1,3}[、.])/u.test(plain) ||
      startsWithFacet.test(plain))
  );
};

/** A heading of a page, where nothing but its words marks it. */
const startsWithFacet = new RegExp(`^(?:${facetKinds.map((facet) => words[facet]).join("|")})$`, "u");

const tableText = (rows: readonly (readonly Cell[])[]): string =>
  rows
    .slice(0, MOST_BLOCKS)
    .flatMap((row) => row.slice(0, MOST_BLOCKS).map((cell) => plainText(cell)))
    .join(" ");

/** A row whose first cell names a facet, or a column headed by it. */
function inTable(rows: readonly (readonly Cell[])[], place: (row: number, column: number) => string): Met[] {
  return rows.slice(0, MOST_ROWS).flatMap((row, at) =>
    row.slice(0, MOST_COLUMNS).flatMap((cell, column) => {
      const text = typeof cell === "string" && cell.length <= 200 ? tightText(cell) : "";
      if (text === "" || text === tightText(row[column - 1])) return [];
      return facetsOfCell(text).map(({ facet, own }) => {
        const right = row.slice(column + 1, column + WIDEST).filter((each) => tightText(each) !== text);
        const next = right.findIndex((each) => facetsOfCell(tightText(each)).length > 0);
        const beside = next === -1 ? right : right.slice(0, next);
        const below = rows.slice(at + 1, at + 1 + MOST_BLOCKS).map((next) => next[column] ?? null);
        const content = [
          own,
          ...(beside.length === 0 || row.some((each) => isOtherHeading(each, text)) ? below : beside),
        ];
        const said = () => content.map((each) => plainText(each)).join(" ");
        return { facet, content: said, place: place(at, column) };
      });
    }),
  );
}

/**
 * 合理, 基本合理, 不合理 as headings, with a mark somewhere below them. A page knows lines only and leaves out empty cells,
 * so neither the table nor the column of the mark is asked.
 */
function ticked(blocks: readonly Block[]): Met[] {
  let isChoice = false;
  for (const [index, block] of blocks.entries()) {
    const rows = block.kind === "table" ? block.rows.slice(0, MOST_ROWS) : [shortWords(block.text)];
    for (const row of rows) {
      const texts = row.map(tightText).filter((text) => anyChoice.test(text));
      if (texts.some((text) => marked.test(text) || (isChoice && mark.test(text))))
        return [{ facet: "conclusion", content: () => TICKED, place: placeOf(block, index) }];
      isChoice ||= texts.some((text) => choice.test(text));
    }
  }
  return [];
}

const shortWords = (text: string): readonly string[] => (text.length > 200 ? [] : text.split(/\s+/u));
/** Most texts have neither. */
const anyChoice = /[√✓✔☑☒■●○V]|合理|符合|通过/u;
const choice = /^(?:基本|较|部分|不)?(?:合理|符合|通过)$/u;
const mark = /^[√✓✔☑☒■●○V]\uFE0F?$/u;
/** In one cell with the box before it: ☑合理 □不合理. */
const marked = /^.{0,40}[√✓✔☑☒■]\uFE0F?(?:基本|较|部分|不)?(?:合理|符合|通过)/u;
const TICKED = "已勾选";

const MOST_ROWS = 300;
const MOST_COLUMNS = 40;
const WIDEST = 12;

/** A cell beside which what is looked for stands below: the head of another column of a table of results. */
const isOtherHeading = (cell: Cell, own: string): boolean => {
  const text = typeof cell === "string" && cell.length <= 20 ? tightText(cell) : "";
  return text !== own && text.length <= 10 && columnHeading.test(text);
};

const columnHeading =
  /^(?:序号|课程目标|分目标)$|指标点|满分|分值|权重|考核环节|备注|平均分|期望值|存在(?:的)?问题|措施$|^达成[度值]|责任人$/u;

function facetsOfCell(text: string): { facet: FacetKind; own: string }[] {
  const [head = "", ...rest] = text.split(":");
  if (head.length > LONGEST_HEADING) return [];
  return heading
    .filter(([, pattern]) => pattern.test(head))
    .map(([facet]) => ({ facet, own: rest.join(":") }));
}

/** More than a placeholder such as 无, /, 略, 待补充 or （请填写……）. */
function isWritten(content: string): boolean {
  const text = content
    .replaceAll(/[(](?:请|此处|填写|说明)[^()]{0,80}[)]/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
  return (
    text.length >= 2 &&
    !/^(?:暂?无|略|同上|待(?:补充|填写|定|完善)|未填写?|请填写|年月日|签[字名章]|盖章|日期|(?:审核|审查|负责|主任)人?)+$/u.test(
      text,
    )
  );
}

/** Takes up an objective, an outcome, a score or the round before. */
const links = (content: string): boolean =>
  objectivesIn(content).length > 0 ||
  /课程目标|达成[度值情]|毕业要求|指标点|得分|失分|薄弱|偏低|上一?轮|下一?轮|针对/u.test(content);
