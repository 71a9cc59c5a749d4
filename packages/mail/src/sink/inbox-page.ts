import type { Language } from "@goodstanding/domain/kernel/text";
import type { ReadMail } from "../read-mail.ts";
import { type InboxTexts, inboxTexts } from "./inbox-texts.ts";

export interface InboxRow {
  readonly id: string;
  readonly mail: ReadMail;
}

/** The list, newest first. */
export function listPage(rows: readonly InboxRow[], all: number, language: Language): string {
  const texts = inboxTexts[language];
  const table =
    rows.length === 0
      ? `<p class="empty">${escape(texts.empty)}</p>`
      : `<p class="count">${escape(texts.count(rows.length, all))}</p>
<table><thead><tr>${[texts.subject, texts.deliveredTo, texts.date].map((text) => `<th scope="col">${escape(text)}</th>`).join("")}</tr></thead>
<tbody>${rows.map((row) => listRow(row, language)).join("\n")}</tbody></table>`;
  return page(texts, `/?lang=${texts.other.language}`, `<p>${escape(texts.explanation)}</p>${table}`);
}

/** One mail: its headers, its HTML in a frame that may do nothing but open links, and its plain text. */
export function mailPage({ id, mail }: InboxRow, language: Language): string {
  const texts = inboxTexts[language];
  const facts = [
    [texts.from, mail.from],
    [texts.to, mail.to.join("，")],
    [texts.deliveredTo, deliveredTo(mail)],
    [texts.date, beijingTime(mail)],
  ] as const;
  const content = `<p><a href="/?lang=${language}">← ${escape(texts.back)}</a></p>
<h2>${escape(mail.subject)}</h2>
<dl>${facts.map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`).join("")}</dl>
<h3>${escape(texts.html)}</h3>
<iframe title="${escape(texts.html)}" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mails/${id}/html"></iframe>
<details><summary>${escape(texts.text)}</summary><pre>${escape(mail.text)}</pre></details>
<details><summary>${escape(texts.headers)}</summary><pre>${mail.headers.map(({ name, value }) => escape(`${name}: ${value}`)).join("\n")}</pre></details>
<p><a href="/mails/${id}/source">${escape(texts.source)}</a></p>`;
  return page(texts, `/mails/${id}?lang=${texts.other.language}`, content);
}

export function notFoundPage(language: Language): string {
  const texts = inboxTexts[language];
  return page(
    texts,
    `/?lang=${texts.other.language}`,
    `<p class="empty">${escape(texts.notFound)}</p>
<p><a href="/?lang=${language}">← ${escape(texts.back)}</a></p>`,
  );
}

function listRow({ id, mail }: InboxRow, language: Language): string {
  const subject = `<a href="/mails/${id}?lang=${language}">${escape(mail.subject)}</a>`;
  return `<tr><td>${subject}</td><td>${escape(deliveredTo(mail))}</td><td>${escape(beijingTime(mail))}</td></tr>`;
}

const deliveredTo = ({ headers }: ReadMail): string =>
  headers
    .filter(({ name }) => name === "Delivered-To")
    .map(({ value }) => value)
    .join("，");

const beijing = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "short",
});
const beijingTime = ({ date }: ReadMail): string => (date === null ? "" : beijing.format(new Date(date)));

const page = (texts: InboxTexts, otherUrl: string, content: string): string => `<!doctype html>
<html lang="${texts.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(texts.title)}</title><style>${style}</style></head>
<body><header><h1>${escape(texts.title)}</h1><a href="${otherUrl}">${escape(texts.other.label)}</a></header><main>${content}</main></body></html>
`;

const style = `
body{margin:0;background:#f5f6f8;color:#1f2329;font:15px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header{display:flex;justify-content:space-between;align-items:center;padding:12px 24px;background:#0f4c9c;color:#fff}
header h1{margin:0;font-size:18px}header a{color:#fff}
main{max-width:1040px;margin:0 auto;padding:20px 24px}
table{width:100%;border-collapse:collapse;background:#fff}
th,td{padding:9px 12px;border-bottom:1px solid #e3e5e9;text-align:left;vertical-align:top}
th{background:#eef2f8;font-weight:600}a{color:#0f4c9c}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px}dt{color:#646a73}dd{margin:0}
iframe{width:100%;height:760px;border:1px solid #c9cdd4;background:#fff}
pre{padding:12px;overflow:auto;background:#fff;border:1px solid #e3e5e9;white-space:pre-wrap;word-break:break-all}
summary{padding:8px 0;cursor:pointer}.empty{padding:40px;background:#fff;text-align:center}.count{color:#646a73}
`;

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
