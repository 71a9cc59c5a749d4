import type { Language } from "@goodstanding/domain/kernel/text";

export interface AnswerWords {
  readonly title: string;
  readonly other: string;
  readonly facts: Readonly<Record<"unit" | "recipient" | "day" | "office", string>>;
  readonly duties: string;
  readonly noDuties: string;
  readonly columns: Readonly<Record<"duty" | "programmes" | "state" | "schoolDue" | "agencyDue", string>>;
  readonly states: Readonly<Record<"owed" | "not-owed", string>>;
  readonly acknowledge: {
    readonly heading: string;
    readonly explain: (recipient: string) => string;
    readonly button: string;
    readonly done: (at: string) => string;
  };
  readonly extension: {
    readonly heading: string;
    readonly explain: (office: string) => string;
    readonly none: string;
    readonly duty: string;
    readonly latest: (school: string, agency: string | null) => string;
    readonly until: string;
    readonly reason: string;
    readonly button: string;
    readonly asked: (duty: string, until: string, at: string) => string;
    readonly states: {
      readonly open: string;
      readonly granted: (until: string) => string;
      readonly refused: (because: string) => string;
    };
  };
  readonly open: { readonly heading: string; readonly button: string; readonly explain: string };
  readonly rehearsal: string;
  readonly contact: (office: string, phone: string | null) => string;
  readonly private: (days: number) => string;
  readonly failed: string;
  readonly semicolon: string;
}

/** What the page of a mail's link says beside the names and dates. */
export const answerWords: Record<Language, AnswerWords> = {
  zh: {
    title: "邮件回复",
    other: "English",
    facts: { unit: "收文单位", recipient: "收件人", day: "发送日期", office: "发文部门" },
    duties: "本邮件提醒的事项",
    noDuties: "具体内容请见邮件正文。",
    columns: {
      duty: "事项",
      programmes: "专业",
      state: "目前状态",
      schoolDue: "校级截止",
      agencyDue: "报认证机构截止",
    },
    states: { owed: "待办理", "not-owed": "已不作要求" },
    acknowledge: {
      heading: "确认知悉",
      explain: (recipient) => `确认后，系统将以 ${recipient} 的名义记录确认时间和网络地址。`,
      button: "已知悉",
      done: (at) => `已于 ${at} 确认知悉。`,
    },
    extension: {
      heading: "申请延期",
      explain: (office) =>
        `申请由${office}审批。获准前，原校级截止日期不变；获准后，单位内该事项下的各专业一并顺延。`,
      none: "本邮件所列事项目前没有可以顺延的校级截止日期。",
      duty: "事项",
      latest: (school, agency) => `校级截止 ${school}${agency ? `，最迟可延至 ${agency}` : ""}`,
      until: "希望延期至",
      reason: "理由（不超过 500 字）",
      button: "提交延期申请",
      asked: (duty, until, at) => `${duty}：${at} 申请延期至 ${until}`,
      states: {
        open: "待审批",
        granted: (until) => `已同意，校级截止日期调整为 ${until}`,
        refused: (because) => `不同意。理由：${because}`,
      },
    },
    open: { heading: "打开清单", button: "打开清单", explain: "登录系统，查看本单位的待办清单。" },
    rehearsal: "本邮件是演练时转投的，本页不记录任何回复。",
    contact: (office, phone) => `如有疑问，请联系${office}${phone ? `，电话：${phone}` : ""}。`,
    private: (days) => `本页仅供收件人使用，请勿转发链接；链接自发送之日起 ${days} 天内有效。`,
    failed: "未能办理",
    semicolon: "；",
  },
  en: {
    title: "Answer to a mail",
    other: "中文",
    facts: { unit: "For", recipient: "Sent to", day: "Sent on", office: "From" },
    duties: "What the mail reminds of",
    noDuties: "The mail itself says what it is about.",
    columns: {
      duty: "Duty",
      programmes: "Programmes",
      state: "State now",
      schoolDue: "Due at the school",
      agencyDue: "Due at the agency",
    },
    states: { owed: "Open", "not-owed": "No longer asked for" },
    acknowledge: {
      heading: "Acknowledge",
      explain: (recipient) => `The time and the network address are recorded on behalf of ${recipient}.`,
      button: "Acknowledge",
      done: (at) => `Acknowledged on ${at}.`,
    },
    extension: {
      heading: "Ask for more time",
      explain: (office) =>
        `${office} decides. Until then the school date stands; once it is granted, all programmes of the unit that owe this get the new date.`,
      none: "Nothing in this mail has a school date that could be moved.",
      duty: "Duty",
      latest: (school, agency) => `due at the school ${school}${agency ? `, ${agency} at the latest` : ""}`,
      until: "Asked until",
      reason: "Reason (at most 500 characters)",
      button: "Ask for more time",
      asked: (duty, until, at) => `${duty}: asked on ${at} for ${until}`,
      states: {
        open: "Waiting for the decision",
        granted: (until) => `Granted, the school date is now ${until}`,
        refused: (because) => `Not granted. Reason: ${because}`,
      },
    },
    open: {
      heading: "Open the list",
      button: "Open the list",
      explain: "Sign in and see what your unit has to do.",
    },
    rehearsal: "This mail was redirected in a rehearsal; this page keeps no answer.",
    contact: (office, phone) => `Questions: ${office}${phone ? `, telephone ${phone}` : ""}.`,
    private: (days) =>
      `This page is for the recipient alone; do not pass the link on. It is good for ${days} days from the day of the mail.`,
    failed: "Not done",
    semicolon: "; ",
  },
};
