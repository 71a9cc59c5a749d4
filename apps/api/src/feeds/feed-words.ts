import type { Language } from "@goodstanding/domain/kernel/text";
import type { TaskDay } from "../read-task-days.ts";

export interface FeedWords {
  readonly levels: Readonly<Record<"target" | "school" | "school-last-working-day", string>>;
  readonly agencyLastWorkingDay: (agency: string) => string;
  readonly mark: (level: string, done: boolean) => string;
  /** The last day of a letter's answer, and of an order to rectify. */
  readonly tasks: Readonly<Record<TaskDay["kind"], string>>;
  readonly programmes: string;
  readonly about: string;
  readonly why: string;
  readonly clause: string;
  readonly consequence: string;
  readonly note: string;
  readonly link: string;
  readonly colon: string;
  readonly semicolon: string;
  /** Between names. */
  readonly separator: string;
}

/** What a subscribed calendar says beside the words of the duty itself. */
export const feedWords: Record<Language, FeedWords> = {
  zh: {
    levels: { target: "目标", school: "校级", "school-last-working-day": "校级最后工作日" },
    agencyLastWorkingDay: (agency) => `${agency}最后工作日`,
    mark: (level, done) => `【${level}${done ? "·已完成" : ""}】`,
    tasks: { letter: "来函回复期限", order: "限期整改" },
    programmes: "涉及专业",
    about: "事由",
    why: "依据",
    clause: "条款",
    consequence: "逾期后果",
    note: "说明",
    link: "查看",
    colon: "：",
    semicolon: "；",
    separator: "、",
  },
  en: {
    levels: { target: "Target", school: "School", "school-last-working-day": "School, last working day" },
    agencyLastWorkingDay: (agency) => `${agency}, last working day`,
    mark: (level, done) => `[${level}${done ? ", done" : ""}] `,
    tasks: { letter: "Letter to be answered", order: "Order to rectify" },
    programmes: "Programmes",
    about: "About",
    why: "Why",
    clause: "Clause",
    consequence: "If missed",
    note: "Note",
    link: "Open",
    colon: ": ",
    semicolon: "; ",
    separator: ", ",
  },
};
