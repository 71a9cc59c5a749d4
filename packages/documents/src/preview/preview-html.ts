import { extname } from "node:path";
import { DocumentRefused } from "../office/document-refused.ts";
import { openOfficeParts } from "../office/office-parts.ts";
import { writeDocx } from "./docx-html.ts";
import { htmlOutput } from "./html-output.ts";
import { writeXlsx } from "./xlsx-html.ts";

/** With the pictures, which take four thirds of their bytes. */
const MOST_CHARACTERS = 12_000_000;
const MOST_PICTURE_BYTES = 6 * 1024 ** 2;

/**
 * A Word document or a workbook as one page of plain HTML: what it says, without its layout. The page holds no
 * script, no link and nothing that is fetched. `name` is read for its extension alone. Throws `DocumentRefused`, or
 * `ArchiveError` where the file is damaged.
 */
export async function previewHtml(name: string, content: Uint8Array | string): Promise<string> {
  const output = htmlOutput(MOST_CHARACTERS);
  const parts = await openOfficeParts(content);
  try {
    const extension = extname(name).toLowerCase();
    if (extension === ".docx") await writeDocx(parts, output, { bytesLeft: MOST_PICTURE_BYTES });
    else if (extension === ".xlsx") await writeXlsx(parts, output);
    else throw new DocumentRefused(`no preview of ${extension}`);
  } finally {
    await parts.close();
  }
  const end = output.isFull() ? '<p class="left-out">文件较长，其余内容请下载后查看。</p>' : "";
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${style}</style><body>${output.html()}${end}</body></html>`;
}

const style = `
body{margin:24px;font:15px/1.7 "Noto Serif SC","Songti SC",SimSun,serif;color:#1d2a27;background:#fff;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6{margin:1em 0 .4em;line-height:1.4}h1{font-size:22px}h2{font-size:19px}h3{font-size:17px}h4,h5,h6{font-size:15px}
p{margin:.3em 0;min-height:1em;white-space:pre-wrap}.center{text-align:center}.right{text-align:right}
.item{padding-left:1.6em}.item::before{content:"• ";margin-left:-1em}
table{border-collapse:collapse;margin:.6em 0;font-size:14px}td,th{border:1px solid #b9c4c0;padding:3px 8px;vertical-align:top;white-space:pre-wrap}
th{background:#eef2f0;font-weight:400;color:#5b6a66}.goes-on{border-top-color:transparent}
.rows{content-visibility:auto;contain-intrinsic-block-size:auto 1540px}.rows table{width:100%;margin:0;table-layout:fixed}
img{max-width:100%}.left-out{color:#5b6a66;font-size:13px}
`.replaceAll("\n", "");
