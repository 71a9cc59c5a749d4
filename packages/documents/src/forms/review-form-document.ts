import { formatDay } from "@goodstanding/domain/calendar/format-date";
import {
  AlignmentType,
  Footer,
  HeightRule,
  type IParagraphOptions,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
} from "docx";
import { fixedDocx } from "../package/fixed-docx.ts";
import type { ReviewForm, ReviewLine } from "./review-form.ts";

/**
 * 学院审核意见表 or 学校审核意见反馈表 as a Word document on A4, set in 仿宋: what the review found, what was decided, and
 * lines for signature and seal. The same form gives the same bytes.
 */
export function reviewFormDocument(form: ReviewForm): Promise<Buffer> {
  const title = formTitle(form);
  const section = {
    properties: {
      page: {
        size: { width: A4.width, height: A4.height },
        margin: { top: 1134, bottom: 1134, left: MARGIN, right: MARGIN },
      },
    },
    footers: { default: footer(form) },
    children: [
      paragraph(
        title,
        { alignment: AlignmentType.CENTER, spacing: { after: 160 } },
        { bold: true, size: 32 },
      ),
      facts(form),
      heading(`一、需修改或核实的内容（${form.lines.length}项）`),
      ...(form.lines.length > 0 ? [lineTable(form.lines)] : [paragraph("未发现须补正或需核实的内容。")]),
      ...(form.notes > 0
        ? [paragraph(`另有提示${form.notes}条，见系统预审结果，不要求修改。`, {}, { size: SMALL })]
        : []),
      heading("二、审核意见"),
      ...opinions(form),
      heading("三、审核结论"),
      ...conclusion(form),
      heading("四、签字、用印"),
      signatures(form),
    ],
  };
  const date = form.decision?.decidedOn ?? form.submittedOn;
  return fixedDocx([section], { title, creator: form.school, date });
}

export const formTitle = ({
  level,
  period,
  matter,
}: Pick<ReviewForm, "level" | "period" | "matter">): string =>
  `${period}年度${matter}${level === "college" ? "学院审核意见表" : "学校审核意见反馈表"}`;

/** In twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1134;
const WIDTH = A4.width - 2 * MARGIN;
/** Half points. */
const SMALL = 20;

interface Run {
  readonly bold?: boolean;
  readonly size?: number;
}

const paragraph = (text: string, options: IParagraphOptions = {}, run: Run = {}): Paragraph =>
  new Paragraph({ spacing: { line: 320 }, ...options, children: [new TextRun({ text, ...run })] });

const heading = (text: string): Paragraph =>
  paragraph(text, { spacing: { before: 200, after: 80 }, keepNext: true }, { bold: true });

function facts(form: ReviewForm): Table {
  const { school, college, programme, programmeCode, submission, submittedOn } = form;
  const rows: readonly (readonly [string, string, string, string])[] = [
    ["学校", school, "学院", college],
    [
      "专业",
      `${programme}（${programmeCode}）`,
      "提交",
      `第${submission}次，${formatDay(submittedOn, "zh")}`,
    ],
  ];
  const widths = [1100, 3719, 1100, 3719];
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: [
      ...rows.map((row) => new TableRow({ children: row.map((text, at) => cell(text, at % 2 === 0)) })),
      wideRow("快照", form.snapshotHash),
      wideRow("预审", form.reviewedWith),
    ],
  });
}

const wideRow = (name: string, value: string): TableRow =>
  new TableRow({
    children: [
      cell(name, true),
      new TableCell({
        columnSpan: 3,
        verticalAlign: VerticalAlign.CENTER,
        children: [paragraph(value, {}, { size: SMALL })],
      }),
    ],
  });

const cell = (text: string, bold = false, size = SMALL): TableCell =>
  new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    children: [paragraph(text, {}, { bold, size })],
  });

const columns: readonly { readonly name: string; readonly width: number }[] = [
  { name: "序号", width: 700 },
  { name: "项目", width: 2100 },
  { name: "文件", width: 2400 },
  { name: "内容及要求", width: WIDTH - 700 - 2100 - 2400 - 1100 },
  { name: "结果", width: 1100 },
];

const lineTable = (lines: readonly ReviewLine[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ width }) => width),
    rows: [
      new TableRow({ tableHeader: true, children: columns.map(({ name }) => cell(name, true)) }),
      ...lines.map(
        ({ item, file, result, text, source }, at) =>
          new TableRow({
            cantSplit: true,
            children: [String(at + 1), item, file ?? "—", `${text}（${source}）`, result].map((value) =>
              cell(value),
            ),
          }),
      ),
    ],
  });

const opinions = ({ opinions: said }: ReviewForm): readonly Paragraph[] =>
  said.length > 0
    ? said.map((opinion) => paragraph(opinion, { indent: { firstLine: 480 } }))
    : [paragraph("　"), paragraph("　")];

function conclusion({ level, decision, lines }: ReviewForm): readonly Paragraph[] {
  const accepts = level === "college" ? "同意报送学校" : "审核通过";
  const choice = `${box(decision?.kind === "accept")} ${accepts}　　　${box(decision?.kind === "return")} 退回修改`;
  const again =
    decision?.kind === "accept"
      ? "—"
      : decision?.dueAgain
        ? formatDay(decision.dueAgain, "zh")
        : "　　　　年　　月　　日";
  const grave = lines.filter(({ result }) => result === "须补正").length;
  return [
    paragraph(choice),
    ...(decision?.kind === "accept" && grave > 0 ? [paragraph(inSpiteOf[level](grave))] : []),
    paragraph(`重新提交日期：${again}`),
    ...(decision?.reason ? [paragraph(`说明：${decision.reason}`)] : []),
  ];
}

/** A ticked box above grave lines has to say why: what the machine holds to be grave keeps a school from accepting. */
const inSpiteOf: Record<ReviewForm["level"], (lines: number) => string> = {
  college: (lines) => `上列“须补正”${lines}项尚未改正，随材料报送学校审定。`,
  school: (lines) => `上列“须补正”${lines}项为审核人员意见或审定后的预审结果，审定时未要求退回。`,
};

const box = (isTicked: boolean): string => (isTicked ? "☑" : "☐");

/** Two boxes side by side, each with its own date; seals go over the right one. */
function signatures({ level, college, office }: ReviewForm): Table {
  const [left, right] =
    level === "college"
      ? [
          ["审核人（签字）：", "　"],
          [`${college}负责人（签字）：`, "（学院盖章）"],
        ]
      : [
          ["审核人（签字）：", "学院签收（签字）："],
          [`${office}负责人（签字）：`, "（盖章）"],
        ];
  const half = Math.floor(WIDTH / 2);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [half, WIDTH - half],
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: 1900, rule: HeightRule.ATLEAST },
        children: [left, right].map(
          (texts) =>
            new TableCell({
              children: [...texts, "　　　　年　　月　　日"].map((text) =>
                paragraph(text, { spacing: { before: 160, line: 320 } }),
              ),
            }),
        ),
      }),
    ],
  });
}

/** What a signature speaks of stands on every page. */
const footer = ({ snapshotHash, submission }: ReviewForm): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 16,
            children: [
              `第${submission}次提交　快照 ${snapshotHash.slice(0, 16)}　第`,
              PageNumber.CURRENT,
              "页，共",
              PageNumber.TOTAL_PAGES,
              "页",
            ],
          }),
        ],
      }),
    ],
  });
