import { AlignmentType, type IParagraphOptions, Paragraph, TextRun } from "docx";
import { fixedDocx } from "./fixed-docx.ts";
import { type PackageContents, type PackageNote, packageDate } from "./package-contents.ts";

/** What the package is (说明): whose it is, which snapshot, what was declared, and which links belong to it. */
export function coverDocument(contents: PackageContents): Promise<Buffer> {
  const title = `${contents.programme}专业${contents.year}年度${contents.matter}说明`;
  const total = contents.files.reduce((sum, { size }) => sum + size, 0);
  const children = [
    paragraph(title, { alignment: AlignmentType.CENTER, spacing: { after: 240 } }, { bold: true, size: 32 }),
    line("学校", contents.school),
    line("学院", contents.college),
    line("专业", `${contents.programme}（${contents.programmeCode}）`),
    line("年度", `${contents.year}年`),
    line("报送", contents.agency),
    line("提交", `第${contents.submission}次提交`),
    line("文件", `共${contents.files.length}个，${total.toLocaleString("en")}字节`),
    line("快照校验值（SHA-256）", contents.snapshotHash),
    paragraph(
      `各文件按清单顺序编号，目录见“${indexName}”。文件校验值见“${manifestName}”，可用命令 sha256sum -c ${manifestName} 核对。`,
    ),
    ...notes("本年度声明", contents.declarations, "无。"),
    ...notes("修订时间及修订情况", contents.revisions, "无。"),
    ...notes("网络材料链接", contents.links, "无。", "访问口令不列入本说明，由学校另行提供。"),
  ];
  return fixedDocx([{ children }], { title, creator: contents.school, date: packageDate(contents) });
}

export const coverName = "00_说明.docx";
export const indexName = "00_目录";
export const manifestName = "SHA256SUMS";

const paragraph = (
  text: string,
  options: IParagraphOptions = {},
  run: { readonly bold?: boolean; readonly size?: number } = {},
): Paragraph =>
  new Paragraph({ spacing: { line: 360 }, ...options, children: [new TextRun({ text, ...run })] });

const line = (name: string, value: string): Paragraph => paragraph(`${name}：${value}`);

function notes(
  title: string,
  items: readonly PackageNote[],
  none: string,
  remark: string | null = null,
): readonly Paragraph[] {
  const said = items.map(({ place, text }, at) => paragraph(`${at + 1}. ${place}：${text}`));
  return [
    paragraph(title, { spacing: { before: 240 } }, { bold: true }),
    ...(said.length > 0 ? said : [paragraph(none)]),
    ...(said.length > 0 && remark !== null ? [paragraph(remark)] : []),
  ];
}
