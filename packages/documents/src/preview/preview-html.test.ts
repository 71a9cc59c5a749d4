import { expect, onTestFinished, test, vi } from "vitest";
import { makeXlsx } from "../fixtures/make-xlsx.ts";
import { writeZip } from "../fixtures/write-zip.ts";
import { previewHtml } from "./preview-html.ts";

const part = (name: string, content: string | Buffer) => ({
  name,
  content: Buffer.from(content),
  stored: true,
});
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const docx = (body: string, more: readonly ReturnType<typeof part>[] = []): Buffer =>
  writeZip([part("word/document.xml", `<w:document ${W}><w:body>${body}</w:body></w:document>`), ...more]);
const p = (text: string, properties = "", run = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}<w:r>${run === "" ? "" : `<w:rPr>${run}</w:rPr>`}<w:t>${text}</w:t></w:r></w:p>`;
const shown = async (name: string, bytes: Buffer): Promise<string> =>
  /<body>(.*)<\/body>/s.exec(await previewHtml(name, bytes))?.[1] ?? "";

test("headings, lists, emphasis, tables and line breaks of a Word document", async () => {
  const styles = `<w:styles ${W}><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>`;
  const body = [
    p("课程大纲", '<w:pStyle w:val="1"/><w:jc w:val="center"/>'),
    p("目标", '<w:pStyle w:val="a"/>'),
    p("第一条", '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
    p("重点", "", "<w:b/><w:i w:val='0'/>"),
    "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/></w:r></w:p>",
    `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p("合并")}</w:tc></w:tr><w:tr><w:tc>${p("1")}</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p("2")}</w:tc></w:tr></w:tbl>`,
  ].join("");
  expect(await shown("大纲.docx", docx(body, [part("word/styles.xml", styles)]))).toBe(
    '<h1 class="center">课程大纲</h1><h2>目标</h2><p class="item">第一条</p><p><b>重点</b></p><p>甲<br>乙\t</p>' +
      '<table><tr><td colspan="2"><p>合并</p></td></tr><tr><td><p>1</p></td><td class="goes-on"><p>2</p></td></tr></table>',
  );
});

test("what was taken back, codes of fields and doubled drawings are left out; a text box is kept", async () => {
  const body = `<w:p><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:r><w:instrText>HYPERLINK "http://x"</w:instrText></w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p("文本框")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p("文本框")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>`;
  expect(await shown("a.docx", docx(body))).toBe("<p>文本框</p><p>新</p>");
});

test("nothing of a hostile document runs, leads elsewhere or is fetched", async () => {
  const relations = `<Relationships><Relationship Id="r1" Type="x/image" Target="https://elsewhere.example/a.png" TargetMode="External"/><Relationship Id="r2" Type="x/image" Target="media/a.svg"/><Relationship Id="r3" Type="x/aFChunk" Target="evil.html"/></Relationships>`;
  const body = [
    p("&lt;script&gt;alert(1)&lt;/script&gt;"),
    p("<![CDATA[<img src=x onerror=alert(1)>]]>"),
    '<w:hyperlink r:id="r1"><w:r><w:t>x</w:t></w:r></w:hyperlink>',
    '<w:p><w:r><w:drawing><a:blip r:embed="r1"/><a:blip r:embed="r2"/></w:drawing></w:r></w:p><w:altChunk r:id="r3"/>',
    '<w:p><w:pPr><w:pStyle w:val="&quot;&gt;&lt;script&gt;"/><w:jc w:val="x&quot; onload=&quot;y"/></w:pPr></w:p>',
  ].join("");
  const html = await shown(
    "a.docx",
    docx(body, [
      part("word/_rels/document.xml.rels", relations),
      part("word/media/a.svg", "<svg onload='alert(1)'/>"),
      part("word/evil.html", "<script>alert(1)</script>"),
    ]),
  );
  expect(html).not.toMatch(/<(?!\/?(?:p|span)\b)/);
  expect(html).not.toMatch(/https?:|onload="|href|<p [^>]*on/);
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
});

test("an archive inside a document is left as it is, and nothing is unpacked to the disk", async () => {
  vi.stubEnv("TMPDIR", "/no/such/folder");
  onTestFinished(() => void vi.unstubAllEnvs());
  const inner = writeZip([part("a.txt", "x"), part("b.zip", "PK")]);
  expect(await shown("a.docx", docx(p("正文"), [part("word/media/a.zip", inner)]))).toBe("<p>正文</p>");
});

test("a picture of dots comes with the page; too many of them do not", async () => {
  const png = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(2_500_000)]);
  const relations = `<Relationships>${[1, 2, 3, 4, 5, 6].map((at) => `<Relationship Id="r${at}" Type="x/image" Target="/word/media/${at}.png"/>`).join("")}</Relationships>`;
  const body = [1, 2, 3, 4, 5, 6].map((at) => `<w:p><w:r><a:blip r:embed="r${at}"/></w:r></w:p>`).join("");
  const media = [1, 2, 3, 4, 5, 6].map((at) => part(`word/media/${at}.png`, png));
  const html = await shown("a.docx", docx(body, [part("word/_rels/document.xml.rels", relations), ...media]));
  expect(html.match(/src="data:image\/png;base64,/g)).toHaveLength(2);
  expect(html.match(/\[图\]/g)).toHaveLength(4);
});

const workbook = (sheet: string, more: readonly ReturnType<typeof part>[] = []): Buffer =>
  writeZip([
    part("xl/workbook.xml", `<workbook><sheets><sheet name="成绩 &lt;1&gt;" r:id="r1"/></sheets></workbook>`),
    part(
      "xl/_rels/workbook.xml.rels",
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    part("xl/worksheets/sheet1.xml", `<worksheet>${sheet}</worksheet>`),
    ...more,
  ]);

test("sheets become tables: shared texts, dates, shares of a hundred, results of formulas, merged cells", async () => {
  const rows = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="3"><c r="A3" s="1"><v>46316</v></c><c r="B3" s="2"><v>0.85000000000000009</v></c><c r="C3"><f>SUM(1)</f><v>0.1</v></c><c r="D3" t="b"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`;
  const html = await shown(
    "成绩.xlsx",
    workbook(rows, [
      part(
        "xl/sharedStrings.xml",
        "<sst><si><r><t>课程</t></r><rPh><t>kecheng</t></rPh><r><t>目标</t></r></si></sst>",
      ),
      part(
        "xl/styles.xml",
        '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="10"/></cellXfs></styleSheet>',
      ),
    ]),
  );
  expect(html).toBe(
    '<h2>成绩 &lt;1&gt;</h2><table><tr><th>1</th><td colspan="2" rowspan="2">课程目标</td><td></td><td></td></tr>' +
      "<tr><th>2</th><td></td><td></td></tr>" +
      "<tr><th>3</th><td>2026-10-21</td><td>85%</td><td>0.1</td><td>TRUE</td></tr></table>",
  );
});

test("a sheet without places of its cells, and one that is cut where it is long", async () => {
  const rows = Array.from({ length: 1500 }, (_, at) => [`学生${at}`, at]);
  const html = await shown("a.xlsx", makeXlsx("名单", rows));
  expect(html).toContain("<tr><th>1000</th><td>学生999</td><td>999</td></tr>");
  expect(html).not.toContain("学生1000<");
  expect(html).toContain("只显示前 1000 行");
});

test("a long sheet comes in parts with the same columns, so that a browser lays out what is in sight", async () => {
  const rows = Array.from({ length: 120 }, (_, row) =>
    Array.from({ length: 40 }, (_, column) => (column === 0 ? "课程目标达成情况" : row)),
  );
  const html = await shown("a.xlsx", makeXlsx("成绩", rows));
  const parts = html.split('<div class="rows"').slice(1);
  expect(parts.map((each) => each.match(/<tr>/g)?.length)).toEqual([50, 50, 20]);
  expect(new Set(parts.map((each) => /<colgroup>.*<\/colgroup>/.exec(each)?.[0])).size).toBe(1);
  expect(parts[0]).toContain('<col style="width:130px"><col style="width:60px">');
});

test.each([
  ["a.docx", "not a zip at all"],
  ["a.xlsx", writeZip([part("xl/other.xml", "<x/>")])],
  ["a.docx", writeZip([part("xl/workbook.xml", "<x/>")])],
  ["a.pptx", writeZip([part("ppt/presentation.xml", "<x/>")])],
])("%s that is none is refused", async (name, content) => {
  await expect(previewHtml(name, Buffer.from(content))).rejects.toThrow();
});
