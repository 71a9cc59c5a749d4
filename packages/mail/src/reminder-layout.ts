import type { MailSection, MailView } from "@goodstanding/domain/reminders/mail-view";
import type { Phrase } from "@goodstanding/domain/reminders/phrase";
import { createElement as h, type ReactElement, type ReactNode } from "react";
import { Body, Button, Container, Head, Hr, Html, Preview, Text } from "react-email";

/** One tree for HTML and plain text. Node runs no JSX, so it is written in calls. */
export function reminderLayout(view: MailView): ReactElement {
  return h(
    Html,
    { lang: view.language === "zh" ? "zh-CN" : "en" },
    h(Head, null, h("title", null, view.subject)),
    h(Preview, null, view.subject),
    h(
      Body,
      { style: styles.body },
      h(
        Container,
        { style: styles.page },
        view.heading && heading(view.heading),
        h(Text, { style: styles.paragraph }, view.addressee),
        ...view.sections.map(section),
        buttons(view),
        h(Hr, { style: styles.line }),
        ...view.closing.map((sentence) => h(Text, { key: sentence, style: styles.paragraph }, sentence)),
        h(Text, { style: styles.signature }, view.signature.office, h("br"), view.signature.date),
      ),
    ),
  );
}

const heading = ({ number, title }: NonNullable<MailView["heading"]>): ReactElement =>
  h("div", null, h(Text, { style: styles.number }, number), h(Text, { style: styles.title }, title));

/** The button, and beside it where a recipient answers; one line each in plain text. */
const buttons = ({ button, answers = [] }: MailView): ReactElement =>
  h(
    "div",
    null,
    h(Button, { href: button.url, style: styles.button }, button.label),
    ...answers.map(({ label, url }) =>
      h(
        "span",
        { key: url, className: dataClasses.answer },
        h(Button, { href: url, style: styles.answer }, label),
      ),
    ),
  );

/** The classes by which the plain-text half knows the rows of data from tables of layout. */
export const dataClasses = {
  table: "data",
  row: "data-row",
  firstCell: "data-first",
  nextCell: "data-next",
  answer: "answer",
};

const section = (content: MailSection, index: number): ReactElement =>
  h(
    "div",
    { key: index },
    ...content.opening
      .split("\n")
      .map((line, at) => h(Text, { key: `opening-${at}`, style: styles.paragraph }, line)),
    table(content),
    content.deadline.length > 0 && h(Text, { style: styles.paragraph }, ...content.deadline.map(phrase)),
    ...[content.afterSchool, content.consequence]
      .filter((sentence) => sentence !== null)
      .map((sentence) => h(Text, { key: sentence, style: styles.paragraph }, sentence)),
  );

const table = ({ columns, rows }: MailSection): ReactElement =>
  h(
    "table",
    { className: dataClasses.table, style: styles.table },
    h("thead", null, row(columns, "th", 0)),
    h("tbody", null, ...rows.map((cells, index) => row(cells, "td", index))),
  );

const row = (cells: readonly string[], tag: "th" | "td", index: number): ReactElement =>
  h(
    "tr",
    { key: index, className: dataClasses.row },
    ...cells.map((text, column) =>
      h(
        tag,
        {
          key: column,
          className: column === 0 ? dataClasses.firstCell : dataClasses.nextCell,
          style: tag === "th" ? styles.heading : styles.cell,
        },
        text,
      ),
    ),
  );

const phrase = ({ text, strong }: Phrase, index: number): ReactNode =>
  strong ? h("strong", { key: index }, text) : text;

/** Mail programs know neither variables nor style sheets worth the name. */
const ink = "#1f2329";
const border = "1px solid #c9cdd4";
const styles = {
  body: {
    margin: 0,
    backgroundColor: "#f5f6f8",
    color: ink,
    fontFamily: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
  },
  page: { maxWidth: "680px", margin: "0 auto", padding: "28px 32px", backgroundColor: "#ffffff" },
  paragraph: { margin: "0 0 14px", fontSize: "15px", lineHeight: "1.8" },
  number: { margin: "0 0 6px", fontSize: "15px", lineHeight: "1.8", textAlign: "center" },
  title: { margin: "0 0 20px", fontSize: "18px", lineHeight: "1.6", fontWeight: "bold", textAlign: "center" },
  table: {
    width: "100%",
    margin: "0 0 14px",
    borderCollapse: "collapse",
    fontSize: "14px",
    lineHeight: "1.6",
  },
  heading: {
    padding: "8px 10px",
    whiteSpace: "nowrap",
    border,
    backgroundColor: "#eef2f8",
    textAlign: "left",
  },
  cell: { padding: "8px 10px", border, verticalAlign: "top" },
  button: {
    padding: "11px 22px",
    borderRadius: "4px",
    backgroundColor: "#0f4c9c",
    color: "#ffffff",
    fontSize: "15px",
    textDecoration: "none",
  },
  answer: {
    margin: "0 0 0 10px",
    padding: "10px 18px",
    border: "1px solid #0f4c9c",
    borderRadius: "4px",
    color: "#0f4c9c",
    fontSize: "15px",
    textDecoration: "none",
  },
  line: { margin: "24px 0 16px", border: "none", borderTop: border },
  signature: { margin: "18px 0 0", fontSize: "15px", lineHeight: "1.8", textAlign: "right" },
} as const;
