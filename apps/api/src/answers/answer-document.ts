import { createHash } from "node:crypto";
import type { Language } from "@goodstanding/domain/kernel/text";
import { type Html, html } from "./html.ts";

const style = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#f4f6f8;color:#1f2933;font:16px/1.75 "PingFang SC","Microsoft YaHei","Noto Sans SC",system-ui,sans-serif}
main{max-width:720px;margin:0 auto;padding:24px 16px 40px}
header{display:flex;justify-content:space-between;gap:16px;align-items:baseline;color:#52606d;font-size:14px}
a{color:#0b4f8a}
article{background:#fff;border:1px solid #d9e2ec;border-radius:8px;margin-top:12px;overflow:hidden}
article>*{padding:16px 20px;margin:0}
article>*+*{border-top:1px solid #e4e9ef}
h1{font-size:20px;line-height:1.5;overflow-wrap:anywhere}
h2{font-size:16px;margin:0 0 6px}
p{margin:0 0 8px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:0}
dt{color:#52606d}
dd{margin:0;overflow-wrap:anywhere}
ul{margin:0;padding:0;list-style:none}
li+li{margin-top:12px;padding-top:12px;border-top:1px dashed #d9e2ec}
li strong{display:block;margin-bottom:2px}
form{display:grid;gap:10px;margin-top:8px}
label{display:grid;gap:4px;color:#52606d}
select,input,textarea{font:inherit;color:#1f2933;width:100%;min-width:0;padding:8px 10px;border:1px solid #829ab1;border-radius:6px;background:#fff}
button,.button{font:inherit;display:inline-block;justify-self:start;min-height:44px;padding:8px 24px;border:1px solid #0b4f8a;border-radius:6px;background:#0b4f8a;color:#fff;cursor:pointer;text-decoration:none}
.button{background:#fff;color:#0b4f8a}
:focus-visible{outline:3px solid #f0b429;outline-offset:2px}
.note{color:#52606d;font-size:14px}
.done{margin:0;padding:10px 12px;background:#e9f5ec;border:1px solid #8fc5a0;border-radius:6px;color:#14532d}
.failed{padding:10px 12px;background:#fdecea;border:1px solid #e5a39c;border-radius:6px;color:#8a1c12}
footer{margin-top:16px;color:#52606d;font-size:14px}
`;

/** No script, nothing from elsewhere, and forms that lead nowhere but here. */
export const answerPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

interface AnswerDocument {
  readonly language: Language;
  readonly title: string;
  /** Of the school, or of this product where none is known. */
  readonly sender: string;
  readonly other: { readonly label: string; readonly href: string };
  readonly body: Html;
  readonly foot: readonly string[];
}

/** A whole page of plain HTML that reads on a telephone as on a desk. */
export const answerDocument = ({ language, title, sender, other, body, foot }: AnswerDocument): string =>
  html`<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
`.markup +
  // The bytes that the policy names.
  `<style>${style}</style>` +
  html`
</head>
<body>
<main>
<header><span>${sender}</span><a href="${other.href}" lang="${language === "zh" ? "en" : "zh-CN"}">${other.label}</a></header>
<article>${body}</article>
<footer>${foot.map((line) => html`<p>${line}</p>`)}</footer>
</main>
</body>
</html>
`.markup;
