import type { Language } from "../kernel/text.ts";

interface SectionTexts {
  /** `asOf` begins the sentence. */
  readonly opening: (asOf: string) => string;
  readonly columns: readonly [string, string, string];
  readonly ask: string;
}

interface Counts {
  readonly letters: number;
  readonly filings: number;
  readonly orders: number;
}

interface AlarmMailTexts {
  readonly subject: (counts: Counts) => string;
  readonly addressee: (unit: string) => string;
  readonly asOf: (today: string) => string;
  readonly due: (due: string, workingDaysLeft: number) => string;
  readonly wholeSchool: string;
  readonly separator: string;
  readonly letter: SectionTexts & {
    readonly what: (kind: string, number: string, sender: string) => string;
    readonly atOnce: string;
  };
  readonly filing: SectionTexts & {
    readonly noDate: (agency: string) => string;
    readonly twoActs: string;
  };
  readonly order: SectionTexts;
  readonly button: string;
  readonly ignore: string;
}

const named = (counts: readonly (readonly [count: number, text: string])[], separator: string): string =>
  counts
    .filter(([count]) => count > 0)
    .map(([, text]) => text)
    .join(separator);

export const alarmMailTexts: Record<Language, AlarmMailTexts> = {
  zh: {
    subject: ({ letters, filings, orders }) =>
      letters + orders === 0
        ? `【已审未报】${filings}项报备待报送认证机构`
        : `【须立即办理】${named(
            [
              [letters, `来函${letters}件`],
              [filings, `已审未报${filings}项`],
              [orders, `限期整改${orders}项`],
            ],
            "、",
          )}`,
    addressee: (unit) => `${unit}：`,
    asOf: (today) => `截至${today}，`,
    due: (due, left) => (left < 0 ? `${due}（已过${-left}个工作日）` : `${due}（剩${left}个工作日）`),
    wholeSchool: "全校",
    separator: "、",
    letter: {
      opening: (asOf) => `${asOf}下列认证机构来函尚未登记回复：`,
      columns: ["来函", "涉及专业", "回复期限"],
      what: (kind, number, sender) => `${kind} ${number}（${sender}）`,
      atOnce: "来函未定期限，即办",
      ask: "请按期回复认证机构，并在系统内登记回复。",
    },
    filing: {
      opening: (asOf) => `${asOf}下列报备学校已审核通过，尚未登记报送认证机构：`,
      columns: ["报备", "审核通过", "认证机构期限"],
      noDate: (agency) => `未设${agency}日期`,
      ask: "请按认证机构要求完成报送，并在系统内登记报送结果和回执。",
      twoActs: "学校审核通过不等于已报送认证机构；登记之前，工作台持续告警。",
    },
    order: {
      opening: (asOf) => `${asOf}下列限期整改尚未登记完成：`,
      columns: ["专业", "事由", "整改期限"],
      ask: "请按期完成整改并提交佐证，由牵头部门登记完成。",
    },
    button: "打开工作台",
    ignore: "如已办理，请在系统内登记后忽略本提醒。",
  },
  en: {
    subject: ({ letters, filings, orders }) =>
      letters + orders === 0
        ? `[Approved, not filed] ${filings} to be filed with the agency`
        : `[To be dealt with at once] ${named(
            [
              [letters, `letters: ${letters}`],
              [filings, `approved, not filed: ${filings}`],
              [orders, `orders to rectify: ${orders}`],
            ],
            "; ",
          )}`,
    addressee: (unit) => `${unit}:`,
    asOf: (today) => `As of ${today} `,
    due: (due, left) =>
      left < 0 ? `${due} (working days past: ${-left})` : `${due} (working days left: ${left})`,
    wholeSchool: "the whole school",
    separator: ", ",
    letter: {
      opening: (asOf) => `${asOf}no answer to these letters is registered:`,
      columns: ["Letter", "Programmes", "To be answered by"],
      what: (kind, number, sender) => `${kind} ${number} (${sender})`,
      atOnce: "no date in the letter: at once",
      ask: "Answer the agency in time and register the answer.",
    },
    filing: {
      opening: (asOf) =>
        `${asOf}the school has approved these filings, and no filing with the agency is registered:`,
      columns: ["Filing", "Approved", "Agency's date"],
      noDate: (agency) => `no ${agency} date`,
      ask: "File them as the agency asks, and register the result with the agency's receipt.",
      twoActs:
        "The school's approval is no filing with the agency; until it is registered the workbench alarms.",
    },
    order: {
      opening: (asOf) => `${asOf}the completion of these orders to rectify is not registered:`,
      columns: ["Programme", "Reason", "Date"],
      ask: "Rectify in time and hand in what shows it; the quality office registers the completion.",
    },
    button: "Open the workbench",
    ignore: "If it has been dealt with, register that and ignore this mail.",
  },
};
