import type { MailView } from "@goodstanding/domain/reminders/mail-view";
import { render } from "react-email";
import { dataClasses, reminderLayout } from "./reminder-layout.ts";

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Sets a reminder, or a receipt, in HTML and in plain text, both from one tree. */
export async function renderReminder(view: MailView): Promise<RenderedMail> {
  const layout = reminderLayout(view);
  const [html, text] = await Promise.all([
    render(layout),
    render(layout, { plainText: true, htmlToTextOptions: { wordwrap: false, selectors: rowsAsLines } }),
  ]);
  return { subject: view.subject, html, text: text.trim() };
}

/** One line a row: columns of spaces do not line up where one character is two columns wide. */
const rowsAsLines = [
  {
    selector: `table.${dataClasses.table}`,
    format: "block",
    options: { leadingLineBreaks: 2, trailingLineBreaks: 2 },
  },
  {
    selector: `tr.${dataClasses.row}`,
    format: "block",
    options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
  },
  {
    selector: `span.${dataClasses.answer}`,
    format: "block",
    options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
  },
  { selector: `.${dataClasses.firstCell}`, format: "inline" },
  { selector: `.${dataClasses.nextCell}`, format: "inlineSurround", options: { prefix: " ｜ " } },
];
