import { formatDate } from "@goodstanding/domain/calendar/format-date";
import { filingStatusNames } from "@goodstanding/domain/filings/filing-status";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { addDays, type LocalDate } from "@goodstanding/domain/kernel/dates";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import type { Language } from "@goodstanding/domain/kernel/text";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { ANSWER_DAYS } from "@goodstanding/domain/reminders/answer-days";
import type { AnswerPage } from "@goodstanding/operations/answers/read-answer-page";
import { answerDocument } from "./answer-document.ts";
import { type AnswerWords, answerWords } from "./answer-words.ts";
import { type Html, html } from "./html.ts";

export interface AnswerPageFacts {
  readonly page: AnswerPage;
  readonly language: Language;
  readonly token: string;
  /** The console's list of what the unit has to do. */
  readonly listUrl: string;
  /** What was wrong with the request for more time, and what had been written. */
  readonly refused?: { readonly error: AppError; readonly form: Readonly<Record<string, string>> };
}

/** The page of one recipient's link: what the mail asks for, and the three things that can be done about it. */
export function answerPage({ page, language, token, listUrl, refused }: AnswerPageFacts): string {
  const { mail } = page;
  const words = answerWords[language];
  const of = (zh: string, en: string): string => (language === "zh" ? zh : en);
  const office = of(mail.officeName, mail.officeNameEn);
  const facts = [
    [words.facts.unit, of(mail.unitName, mail.unitNameEn)],
    [words.facts.recipient, mail.recipient],
    [words.facts.day, formatDate(mail.localDay, language)],
    [words.facts.office, office],
  ] as const;
  const isRehearsal = mail.sentTo !== null;
  return answerDocument({
    language,
    title: `${words.title} · ${mail.subject}`,
    sender: of(mail.institutionName, mail.institutionNameEn),
    other: { label: words.other, href: `/answer/${token}?lang=${language === "zh" ? "en" : "zh"}` },
    body: html`
<h1>${mail.subject}</h1>
<dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<section><h2>${words.duties}</h2>${duties(page, language)}</section>
${isRehearsal ? html`<section><p class="failed">${words.rehearsal}</p></section>` : null}
${isRehearsal ? null : html`<section>${acknowledgement(page, { language, token })}</section>`}
${isRehearsal ? null : html`<section id="extension">${extension(page, { language, token, refused })}</section>`}
<section><h2>${words.open.heading}</h2><p class="note">${words.open.explain}</p><a class="button" href="${listUrl}">${words.open.button}</a></section>`,
    foot: [words.contact(office, mail.contactPhone), words.private(ANSWER_DAYS)],
  });
}

/** Where there is no mail to show, or what was sent is of no use. */
export const answerFailure = (error: AppError, language: Language, path: string): string =>
  answerDocument({
    language,
    title: answerWords[language].title,
    sender: language === "zh" ? "认证常青" : "Goodstanding",
    other: { label: answerWords[language].other, href: `${path}?lang=${language === "zh" ? "en" : "zh"}` },
    body: html`<h1>${answerWords[language].failed}</h1><section><p class="failed">${errorText(error, language)}</p></section>`,
    foot: [],
  });

function duties({ duties: all }: AnswerPage, language: Language): Html {
  const { columns, states, noDuties } = answerWords[language];
  if (all.length === 0) return html`<p class="note">${noDuties}</p>`;
  const line = (name: string, date: LocalDate | null): Html | null =>
    date === null ? null : html`<dt>${name}</dt><dd>${formatDate(date, language)}</dd>`;
  return html`<ul>${all.map(
    ({ rule, period, programmeName, status, state, schoolDue, agencyDue }) => html`<li>
<strong>${dutyName({ rule, period }, language)}</strong>
<dl>${programmeName === null ? null : html`<dt>${columns.programmes}</dt><dd>${programmeName}</dd>`}
<dt>${columns.state}</dt><dd>${state !== "owed" ? states["not-owed"] : status ? filingStatusNames[status][language] : states.owed}</dd>
${line(columns.schoolDue, schoolDue)}${line(columns.agencyDue, agencyDue)}</dl></li>`,
  )}</ul>`;
}

interface Shown {
  readonly language: Language;
  readonly token: string;
  readonly refused?: AnswerPageFacts["refused"];
}

function acknowledgement({ mail, acknowledgedAt }: AnswerPage, { language, token }: Shown): Html {
  const { heading, explain, button, done } = answerWords[language].acknowledge;
  if (acknowledgedAt !== null)
    return html`<h2>${heading}</h2><p class="done" role="status">${done(instant(acknowledgedAt, mail.timeZone, language))}</p>`;
  return html`<h2>${heading}</h2><p class="note">${explain(mail.recipient)}</p>
<form method="post" action="/answer/${token}/acknowledge"><input type="hidden" name="lang" value="${language}"><button>${button}</button></form>`;
}

function extension(page: AnswerPage, { language, token, refused }: Shown): Html {
  const words = answerWords[language].extension;
  const open = new Set(page.requests.filter(({ state }) => state === "open").map(dutyKey));
  // One choice a duty, though several programmes owe it.
  const choices = [
    ...new Map(
      page.duties
        .filter((duty) => page.mayAsk && duty.canBeExtended && !open.has(dutyKey(duty)))
        .map((duty) => [dutyKey(duty), duty]),
    ).values(),
  ];
  const form = refused?.form ?? {};
  return html`<h2>${words.heading}</h2>
${page.requests.map(
  ({ rule, period, askedUntil, askedAt, ...request }) =>
    html`<p>${words.asked(dutyName({ rule, period }, language), formatDate(askedUntil, language), instant(askedAt, page.mail.timeZone, language))}<br><strong>${decisionWords(request, words, language)}</strong></p>`,
)}
${refused ? html`<p class="failed" role="alert">${errorText(refused.error, language)}</p>` : null}
${
  choices.length === 0
    ? (page.requests.length > 0 && open.size > 0) || refused?.error.code === "extension.no-role"
      ? null
      : html`<p class="note">${page.mayAsk ? words.none : errorText(appError("extension.no-role"), language)}</p>`
    : html`<p class="note">${words.explain(language === "zh" ? page.mail.officeName : page.mail.officeNameEn)}</p>
<form method="post" action="/answer/${token}/extension"><input type="hidden" name="lang" value="${language}">
<label>${words.duty}<select name="duty" required>${choices.map(
        ({ id, rule, period, schoolDue, agencyDue }) =>
          html`<option value="${id}"${form["duty"] === id ? html` selected` : null}>${dutyName({ rule, period }, language)} — ${words.latest(schoolDue ? formatDate(schoolDue, language) : "", agencyDue ? formatDate(agencyDue, language) : null)}</option>`,
      )}</select></label>
<label>${words.until}<input type="date" name="until" required${bounds(choices, page.today)} value="${form["until"] ?? ""}"></label>
<label>${words.reason}<textarea name="reason" rows="3" maxlength="500" required>${form["reason"] ?? ""}</textarea></label>
<button>${words.button}</button></form>`
}`;
}

type Choice = AnswerPage["duties"][number];

/** What no choice could be granted, no browser lets in; each is checked again by itself. */
function bounds(choices: readonly Choice[], today: LocalDate): Html {
  const school = choices.map(({ schoolDue }) => schoolDue);
  const agency = choices.map(({ agencyDue }) => agencyDue);
  const earliest = extreme(school, (a, b) => a < b);
  const latest = extreme(agency, (a, b) => a > b);
  return html`${html` min="${earliest && earliest >= today ? addDays(earliest, 1) : today}"`}${latest ? html` max="${latest}"` : null}`;
}

/** `null` where one of them has no date: then nothing bounds them all. */
const extreme = (
  dates: readonly (LocalDate | null)[],
  wins: (a: LocalDate, b: LocalDate) => boolean,
): LocalDate | null =>
  dates.reduce(
    (best, date) => (best === null || date === null ? null : wins(date, best) ? date : best),
    dates[0] ?? null,
  );

function decisionWords(
  {
    state,
    grantedUntil,
    decidedBecause,
  }: Pick<AnswerPage["requests"][number], "state" | "grantedUntil" | "decidedBecause">,
  { states }: AnswerWords["extension"],
  language: Language,
): string {
  if (state === "granted" && grantedUntil !== null) return states.granted(formatDate(grantedUntil, language));
  return state === "refused" ? states.refused(decidedBecause ?? "") : states.open;
}

type Duty = Pick<Choice, "rule" | "period">;

const dutyKey = ({ rule, period }: Duty): string => `${rule} ${period}`;
const dutyName = ({ rule, period }: Duty, language: Language): string =>
  language === "zh" ? `${ruleNames[rule].zh}（${period}）` : `${ruleNames[rule].en} (${period})`;

/** 2026年10月21日 09:00, on the school's clock. */
const instant = (at: Date, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    ...({ dateStyle: "long", timeStyle: "short", timeZone } as const),
  }).format(at);
